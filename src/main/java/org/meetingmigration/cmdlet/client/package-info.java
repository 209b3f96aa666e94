/// How cmdlets talk to a running service: its address, the token that opens it, and its REST API. The token goes
/// into requests only, never into a message.
@NullMarked
package org.meetingmigration.cmdlet.client;

import org.jspecify.annotations.NullMarked;
