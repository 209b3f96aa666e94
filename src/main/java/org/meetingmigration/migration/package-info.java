/// The migration itself: what is eligible, what is done with each meeting, the ledger of it, and the way back.
@NullMarked
package org.meetingmigration.migration;

import org.jspecify.annotations.NullMarked;
