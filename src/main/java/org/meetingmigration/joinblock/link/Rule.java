package org.meetingmigration.joinblock.link;

import java.util.Optional;

/// One kind of URL of one provider, on hosts that [HostRules] knows.
///
/// @param provider its name
/// @param role [Role#JOIN] or [Role#BLOCK_PART]
/// @param pattern the part after the host
record Rule(String provider, Role role, UrlPattern pattern) {

    /// What the URL is if it fits.
    Optional<Verdict> judge(UrlPattern.Target target) {
        return pattern.match(target).map(identity -> new Verdict(provider, role, role == Role.JOIN ? identity : ""));
    }

    /// See [Link] for the fields.
    record Verdict(String provider, Role role, String identity) {
        static final Verdict OTHER = new Verdict("", Role.OTHER, "");
    }
}
