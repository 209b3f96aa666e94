/// Cmdlets about meetings reached by phone: settings, users, third-party providers, bridges, numbers, and the meeting
/// URL.
@NullMarked
package org.meetingmigration.cmdlet.audio;

import org.jspecify.annotations.NullMarked;
