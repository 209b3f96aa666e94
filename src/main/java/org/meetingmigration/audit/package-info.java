/// Which future meetings point where: a scan of calendars that writes nothing to them, and its kept result.
@NullMarked
package org.meetingmigration.audit;

import org.jspecify.annotations.NullMarked;
