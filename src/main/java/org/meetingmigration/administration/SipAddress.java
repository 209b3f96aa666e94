package org.meetingmigration.administration;

/// SIP addresses as people type them.
final class SipAddress {

    private static final String SCHEME = "sip:";

    private SipAddress() {}

    /// For example `ashaw@contoso.com` to `sip:ashaw@contoso.com`.
    ///
    /// @throws Refused with INVALID
    static String normal(String text) {
        var line = Texts.line("SipAddress", text);
        var address = line.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) ? line.substring(SCHEME.length()) : line;
        var at = address.indexOf('@');
        var sound = at > 0
                && at == address.lastIndexOf('@')
                && at < address.length() - 1
                && address.chars().noneMatch(c -> Character.isWhitespace(c) || "<>\"',;".indexOf(c) >= 0);
        if (!sound) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "SipAddress: " + Texts.shown(text) + " is no SIP address; write it like sip:ashaw@contoso.com");
        }
        return SCHEME + address;
    }
}
