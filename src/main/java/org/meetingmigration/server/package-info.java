/// The service: puts store, engine, API and configuration together, starts and stops them. Built on Spring Boot.
@NullMarked
package org.meetingmigration.server;

import org.jspecify.annotations.NullMarked;
