/// Meetings whose coordinates are known beforehand.
@NullMarked
package org.meetingmigration.conferencing.fixed;

import org.jspecify.annotations.NullMarked;
