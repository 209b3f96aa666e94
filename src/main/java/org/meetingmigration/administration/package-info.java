/// What admins and directory feeds do: each command changes the directory, asks the policy, enqueues what
/// follows and leaves a trail, all in one transaction.
@NullMarked
package org.meetingmigration.administration;

import org.jspecify.annotations.NullMarked;
