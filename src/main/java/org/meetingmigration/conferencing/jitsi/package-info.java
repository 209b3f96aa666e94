/// Meetings on a Jitsi Meet server, in rooms that nobody can guess.
@NullMarked
package org.meetingmigration.conferencing.jitsi;

import org.jspecify.annotations.NullMarked;
