package org.meetingmigration.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a server asks of a digest (RFC 7616 3.3).
///
/// @param algorithm as the server writes it; empty when it says nothing, which means MD5
/// @param quality whether it knows `qop=auth`; servers of RFC 2069 do not
/// @param stale whether only the nonce was too old
/// @param userhash whether the user's name is to be hashed
record DigestChallenge(
        String realm,
        String nonce,
        Optional<String> opaque,
        Optional<String> algorithm,
        boolean quality,
        boolean stale,
        boolean userhash) {

    private static final Map<String, String> HASHES =
            Map.of("md5", "MD5", "sha-256", "SHA-256", "sha-512-256", "SHA-512/256");
    private static final String SESSION = "-sess";

    /// The first that we can answer: a server names the best first.
    static Optional<DigestChallenge> of(List<Challenge> challenges) {
        return challenges.stream()
                .filter(challenge -> challenge.scheme().equals("digest"))
                .flatMap(challenge -> of(challenge).stream())
                .findFirst();
    }

    private static Optional<DigestChallenge> of(Challenge challenge) {
        var qualities = challenge.parameter("qop").map(DigestChallenge::words);
        var nonce = challenge.parameter("nonce");
        var algorithm = challenge.parameter("algorithm");
        if (nonce.isEmpty()
                || !HASHES.containsKey(hash(algorithm))
                || !qualities.map(words -> words.contains("auth")).orElse(true)) {
            return Optional.empty();
        }
        return Optional.of(new DigestChallenge(
                challenge.parameter("realm").orElse(""),
                nonce.get(),
                challenge.parameter("opaque"),
                algorithm,
                qualities.isPresent(),
                isTrue(challenge.parameter("stale")),
                isTrue(challenge.parameter("userhash"))));
    }

    /// The `Authorization` header (RFC 7616 3.4).
    ///
    /// @param target path and query as sent
    /// @param count how often the nonce has been used, with this time
    /// @param clientNonce by chance
    String answer(Credentials.Digest credentials, String method, String target, int count, String clientNonce) {
        var counted = String.format(Locale.ROOT, "%08x", count);
        var secret = hex(credentials.user() + ":" + realm + ":" + credentials.password());
        if (isSession()) {
            secret = hex(secret + ":" + nonce + ":" + clientNonce);
        }
        var asked = hex(method + ":" + target);
        var use = quality ? ":" + counted + ":" + clientNonce + ":auth" : "";
        var header = new StringBuilder("Digest ").append(user(credentials.user()));
        quoted(header, "realm", realm);
        quoted(header, "nonce", nonce);
        quoted(header, "uri", target);
        quoted(header, "response", hex(secret + ":" + nonce + use + ":" + asked));
        algorithm.ifPresent(name -> header.append(", algorithm=").append(name));
        opaque.ifPresent(text -> quoted(header, "opaque", text));
        if (quality) {
            header.append(", qop=auth, nc=").append(counted);
        }
        if (quality || isSession()) {
            quoted(header, "cnonce", clientNonce);
        }
        if (userhash) {
            header.append(", userhash=true");
        }
        return header.toString();
    }

    private String user(String user) {
        if (userhash) {
            return "username=\"" + hex(user + ":" + realm) + "\"";
        }
        if (user.chars().allMatch(c -> c >= ' ' && c < 127)) {
            return "username=\"" + escaped(user) + "\"";
        }
        return "username*=UTF-8''" + percentEncoded(user);
    }

    private boolean isSession() {
        return algorithm
                .map(name -> name.toLowerCase(Locale.ROOT).endsWith(SESSION))
                .orElse(false);
    }

    private String hex(String text) {
        try {
            var digest = MessageDigest.getInstance(HASHES.getOrDefault(hash(algorithm), "MD5"));
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(Optional<String> algorithm) {
        var name = algorithm.orElse("MD5").toLowerCase(Locale.ROOT);
        return name.endsWith(SESSION) ? name.substring(0, name.length() - SESSION.length()) : name;
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .toList();
    }

    private static boolean isTrue(Optional<String> text) {
        return text.map("true"::equalsIgnoreCase).orElse(false);
    }

    private static void quoted(StringBuilder header, String name, String value) {
        header.append(", ").append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String percentEncoded(String text) {
        var encoded = new StringBuilder();
        for (var one : text.getBytes(StandardCharsets.UTF_8)) {
            if (Character.isLetterOrDigit(one & 0xFF) && one > 0) {
                encoded.append((char) one);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
            }
        }
        return encoded.toString();
    }
}
