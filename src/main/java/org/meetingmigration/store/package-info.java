/// All truth of the service in SQL: tenants, users, requests, ledgers, trail and tokens, in an embedded SQLite file.
/// What
/// differs between SQLite and PostgreSQL are placeholders in the scripts and the pools of connections.
@NullMarked
package org.meetingmigration.store;

import org.jspecify.annotations.NullMarked;
