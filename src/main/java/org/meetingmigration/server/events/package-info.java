/// Changes of requests as server-sent events.
@NullMarked
package org.meetingmigration.server.events;

import org.jspecify.annotations.NullMarked;
