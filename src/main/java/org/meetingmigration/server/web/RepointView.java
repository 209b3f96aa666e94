package org.meetingmigration.server.web;

import java.time.Duration;
import org.meetingmigration.administration.TenantAdministration.BulkEffect;

/// What another number for the users of a number is about to do.
///
/// @param from the number that they have
/// @param to the number that they get
/// @param reschedule whether their meetings follow
/// @param hold how long the requests wait, and can be stopped
public record RepointView(
        String from, String to, boolean reschedule, BulkEffect effect, Planned planned, Duration hold) {}
