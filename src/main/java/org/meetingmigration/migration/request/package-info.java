/// Durable requests: one migration of one user each, from the trigger to the last outcome.
@NullMarked
package org.meetingmigration.migration.request;

import org.jspecify.annotations.NullMarked;
