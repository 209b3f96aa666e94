/// Which change calls for a migration. Pure: change × settings × user → enqueue, or ignore and say why.
@NullMarked
package org.meetingmigration.policy;

import org.jspecify.annotations.NullMarked;
