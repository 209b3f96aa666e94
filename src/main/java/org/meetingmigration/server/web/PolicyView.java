package org.meetingmigration.server.web;

import org.meetingmigration.administration.TenantAdministration.TenantGrant;

/// What a policy for the whole tenant is about to do.
///
/// @param mode as it was typed
public record PolicyView(String mode, TenantGrant grant) {}
