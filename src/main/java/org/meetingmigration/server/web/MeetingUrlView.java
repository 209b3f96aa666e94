package org.meetingmigration.server.web;

import org.meetingmigration.administration.TenantAdministration.BulkEffect;

/// What a new meeting URL is about to do.
///
/// @param url empty for the provider's own
public record MeetingUrlView(String url, BulkEffect effect) {}
