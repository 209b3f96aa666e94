/// Asks the DNS whether a host is there.
@NullMarked
package org.meetingmigration.audit.dns;

import org.jspecify.annotations.NullMarked;
