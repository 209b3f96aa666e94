package org.meetingmigration.server.security;

/// Whose bearer tokens are taken.
///
/// @param issuer for example `https://login.contoso.com/realms/main`; its keys are found by OpenID Connect Discovery
/// @param audience that tokens must be for, for example `mms`
/// @param rolesClaim a list such as `["contoso:Admin", "*:Reader"]`
/// @param tenantClaim names the tenant of roles that are written without one; empty for none
public record OidcSettings(String issuer, String audience, String rolesClaim, String tenantClaim) {}
