/// The whole service as a process, on real servers: from a user's move to attendees who know.
@NullMarked
package org.meetingmigration.story;

import org.jspecify.annotations.NullMarked;
