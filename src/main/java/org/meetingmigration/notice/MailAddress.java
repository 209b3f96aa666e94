package org.meetingmigration.notice;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/// An address that a mail server takes, in ASCII.
///
/// @param local in front of the `@`
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
            return domain.isEmpty() || !isWord(domain)
                    ? Optional.empty()
                    : Optional.of(new MailAddress(text.substring(0, at), domain));
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    private static boolean isWord(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7f && FORBIDDEN.indexOf(c) < 0);
    }

    /// Whether the other's domain is this one's or lies below it.
    boolean isHomeOf(MailAddress other) {
        return other.domain.equals(domain) || other.domain.endsWith("." + domain);
    }

    @Override
    public String toString() {
        return local + "@" + domain;
    }
}
