/// What is known about each tenant: users, bridges, service numbers and settings, and how any of it changes.
@NullMarked
package org.meetingmigration.directory;

import org.jspecify.annotations.NullMarked;
