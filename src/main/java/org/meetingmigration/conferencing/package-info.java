/// Port to conferencing systems: asked for the meeting that belongs to a stable key.
@NullMarked
package org.meetingmigration.conferencing;

import org.jspecify.annotations.NullMarked;
