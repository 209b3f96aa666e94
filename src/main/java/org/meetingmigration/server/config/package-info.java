/// The configuration: one YAML file and environment variables, read into records, all mistakes told at once.
@NullMarked
package org.meetingmigration.server.config;

import org.jspecify.annotations.NullMarked;
