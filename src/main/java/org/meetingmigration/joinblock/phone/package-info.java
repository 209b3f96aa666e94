/// Finds phone numbers in texts, however they are written.
@NullMarked
package org.meetingmigration.joinblock.phone;

import org.jspecify.annotations.NullMarked;
