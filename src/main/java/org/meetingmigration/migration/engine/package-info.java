/// The durable engine as a port: wakes a worker for each slice of a request, after faults and on other nodes
/// too. Knows nothing of what a slice does.
@NullMarked
package org.meetingmigration.migration.engine;

import org.jspecify.annotations.NullMarked;
