package org.meetingmigration.server.security;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;

/// Checks JWTs of the configured issuer and reads the roles from a claim.
final class OidcTokens {

    private OidcTokens() {}

    static AuthenticationManager manager(OidcSettings settings) {
        // The issuer is asked for its keys at the first token: it may be down when the service starts.
        var provider = new JwtAuthenticationProvider(new SupplierJwtDecoder(() -> decoder(settings)));
        provider.setJwtAuthenticationConverter(
                jwt -> new CallerAuthentication(caller(jwt.getClaims(), jwt.getExpiresAt(), settings)));
        return new ProviderManager(provider);
    }

    private static JwtDecoder decoder(OidcSettings settings) {
        var decoder = NimbusJwtDecoder.withIssuerLocation(settings.issuer()).build();
        OAuth2TokenValidator<Jwt> audience = jwt -> {
            var audiences = jwt.getAudience();
            return audiences != null && audiences.contains(settings.audience())
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(
                            new OAuth2Error("invalid_token", "The token is for another audience.", null));
        };
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()), audience));
        return decoder;
    }

    /// @param claims of a token that was found good
    /// @param expires when the caller is to sign in again; null for no such moment
    static Caller caller(Map<String, Object> claims, @Nullable Instant expires, OidcSettings settings) {
        var grants = new ArrayList<Caller.Grant>();
        if (claims.get(settings.rolesClaim()) instanceof List<?> roles) {
            var tenant = settings.tenantClaim().isEmpty() ? null : text(claims, settings.tenantClaim());
            for (Object role : roles) {
                var text = String.valueOf(role);
                int colon = text.lastIndexOf(':');
                var where = colon < 0 ? tenant : text.substring(0, colon);
                Role.of(text.substring(colon + 1))
                        .filter(known -> where != null && !where.isBlank())
                        .ifPresent(known -> grants.add(new Caller.Grant(Objects.requireNonNull(where), known)));
            }
        }
        var name = text(claims, "preferred_username");
        var subject = String.valueOf(claims.get("sub"));
        return new Caller(settings.issuer() + " " + subject, name == null ? subject : name, grants, expires);
    }

    private static @Nullable String text(Map<String, Object> claims, String name) {
        var value = claims.get(name);
        return value == null ? null : value.toString();
    }
}
