/// Plans that are kept, so that people can look at them, agree to them, and have exactly them applied.
@NullMarked
package org.meetingmigration.migration.plan;

import org.jspecify.annotations.NullMarked;
