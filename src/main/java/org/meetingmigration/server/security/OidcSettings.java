package org.meetingmigration.server.security;

import java.util.Optional;

/// Whose bearer tokens are taken, and who signs people in.
///
/// @param issuer for example `https://login.contoso.com/realms/main`; its keys are found by OpenID Connect Discovery
/// @param audience that bearer tokens must be for, for example `mms`
/// @param rolesClaim a list such as `["contoso:Admin", "*:Reader"]`, in bearer tokens and ID tokens
/// @param tenantClaim names the tenant of roles that are written without one; empty for none
/// @param client the web page as the issuer knows it; empty where people sign in with tokens only
public record OidcSettings(
        String issuer, String audience, String rolesClaim, String tenantClaim, Optional<Client> client) {

    /// @param secret empty for a public client, which proves itself by PKCE alone
    public record Client(String id, String secret) {

        @Override
        public String toString() {
            return id;
        }
    }
}
