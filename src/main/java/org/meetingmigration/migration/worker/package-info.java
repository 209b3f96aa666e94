/// Does the slices of requests: opens the user's calendars, runs, retries, records; and admits requests to the
/// engine so that tenants share fairly.
@NullMarked
package org.meetingmigration.migration.worker;

import org.jspecify.annotations.NullMarked;
