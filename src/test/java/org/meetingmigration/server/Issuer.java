package org.meetingmigration.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// An OpenID Connect issuer on this machine. Whoever comes to sign in is `ada`, at once; what a real issuer refuses
/// (RFC 6749 5.2, RFC 7636 4.6), it refuses.
final class Issuer implements AutoCloseable {

    static final String CLIENT = "mms-page";
    static final String SECRET = "issuer-knows";

    private final RSAKey key;
    private final HttpServer http;
    private final Map<String, Map<String, List<String>>> codes = new ConcurrentHashMap<>();
    private volatile List<String> roles = List.of();
    private volatile boolean refuses;

    private Issuer(RSAKey key, HttpServer http) {
        this.key = key;
        this.http = http;
    }

    static Issuer start() throws IOException, JOSEException {
        var key = new RSAKeyGenerator(2048).keyID("one").generate();
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var issuer = new Issuer(key, http);
        http.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, issuer.metadata()));
        http.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        http.createContext("/authorize", issuer::authorize);
        http.createContext("/token", issuer::token);
        http.start();
        return issuer;
    }

    String url() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    /// What `ada` may do from now on.
    void grants(String... granted) {
        roles = List.of(granted);
    }

    void refuses(boolean refusing) {
        refuses = refusing;
    }

    private String metadata() {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"],
                "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(url());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = URLUtils.parseParameters(exchange.getRequestURI().getRawQuery());
        boolean good = one(asked, "response_type").equals("code")
                && one(asked, "client_id").equals(CLIENT)
                && one(asked, "code_challenge_method").equals("S256")
                && one(asked, "scope").contains("openid");
        if (!good) {
            answer(exchange, 400, "{}");
            return;
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        var outcome = refuses ? "error=access_denied" : "code=" + code;
        exchange.getResponseHeaders()
                .add("Location", one(asked, "redirect_uri") + "?" + outcome + "&state=" + one(asked, "state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var sent = URLUtils.parseParameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var asked = codes.remove(one(sent, "code"));
        var client = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));
        boolean good = asked != null
                && ("Basic " + client).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && one(asked, "redirect_uri").equals(one(sent, "redirect_uri"))
                && CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(one(sent, "code_verifier")))
                        .getValue()
                        .equals(one(asked, "code_challenge"));
        if (!good) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        var claims = claims("ada", CLIENT, Instant.now().plusSeconds(60), roles)
                .issueTime(new Date())
                .claim("nonce", one(asked, "nonce"))
                .build();
        try {
            answer(exchange, 200, """
                    {"access_token": "unused", "token_type": "Bearer", "id_token": "%s"}
                    """.formatted(token(claims)));
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private static String one(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).getFirst();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    JWTClaimsSet.Builder claims(String subject, String audience, Instant expires, List<String> granted) {
        return new JWTClaimsSet.Builder()
                .issuer(url())
                .subject(subject)
                .audience(audience)
                .expirationTime(Date.from(expires))
                .claim("roles", granted);
    }

    String token(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, key);
    }

    static String signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
