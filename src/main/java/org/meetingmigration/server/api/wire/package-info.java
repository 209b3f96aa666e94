/// What goes over the wire: records of JSON, apart from the domain so that neither bends to the other.
@NullMarked
package org.meetingmigration.server.api.wire;

import org.jspecify.annotations.NullMarked;
