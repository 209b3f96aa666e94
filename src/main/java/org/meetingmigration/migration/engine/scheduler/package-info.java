/// The engine on db-scheduler: wake-ups are rows of one table, in SQLite or PostgreSQL, shared by any number of
/// processes.
@NullMarked
package org.meetingmigration.migration.engine.scheduler;

import org.jspecify.annotations.NullMarked;
