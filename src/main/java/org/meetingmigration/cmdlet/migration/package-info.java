/// Cmdlets that show, start, stop and take back migrations, and the switches of a tenant.
@NullMarked
package org.meetingmigration.cmdlet.migration;

import org.jspecify.annotations.NullMarked;
