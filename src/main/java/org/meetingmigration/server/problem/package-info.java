/// Errors as the API tells them: `application/problem+json` (RFC 9457) with stable types.
@NullMarked
package org.meetingmigration.server.problem;

import org.jspecify.annotations.NullMarked;
