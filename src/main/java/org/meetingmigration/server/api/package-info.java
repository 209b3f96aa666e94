/// The REST API below `/api/v1`: thin controllers over the commands of `administration` and the stores.
@NullMarked
package org.meetingmigration.server.api;

import org.jspecify.annotations.NullMarked;
