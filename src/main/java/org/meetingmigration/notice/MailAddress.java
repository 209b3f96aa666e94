package org.meetingmigration.notice;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/// An address that a mail server takes, in ASCII.
///
/// @param local in front of the `@`; quoted where it is written, when its dots stand where they must not (RFC 5321
/// 4.1.2), as in `ann..lee@example.jp`, which providers have given away
/// @param domain lower case; other scripts as Punycode
record MailAddress(String local, String domain) {

    private static final String FORBIDDEN = "<>()[]\\,;:@\"";
    private static final int LONGEST = 254;

    /// Empty where it is none: `invalid:nomail`, an address with spaces or line breaks, or one whose local part is not
    /// ASCII, which needs a kind of server that few have (RFC 6531).
    static Optional<MailAddress> parse(String text) {
        var at = text.lastIndexOf('@');
        if (at <= 0 || text.length() > LONGEST || !isWord(text.substring(0, at))) {
            return Optional.empty();
        }
        try {
            var domain = IDN.toASCII(text.substring(at + 1)).toLowerCase(Locale.ROOT);
            return isHost(domain) ? Optional.of(new MailAddress(text.substring(0, at), domain)) : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    private static boolean isWord(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7f && FORBIDDEN.indexOf(c) < 0);
    }

    private static boolean isHost(String domain) {
        return !domain.isEmpty()
                && !domain.endsWith(".")
                && domain.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.');
    }

    /// Whether the other's domain is this one's or lies below it.
    boolean isHomeOf(MailAddress other) {
        return other.domain.equals(domain) || other.domain.endsWith("." + domain);
    }

    @Override
    public String toString() {
        return (isDotAtom() ? local : "\"" + local + "\"") + "@" + domain;
    }

    private boolean isDotAtom() {
        return !local.startsWith(".") && !local.endsWith(".") && !local.contains("..");
    }
}
