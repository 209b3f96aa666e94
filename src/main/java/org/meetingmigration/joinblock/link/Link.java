package org.meetingmigration.joinblock.link;

/// A URL in a text, judged.
///
/// @param start first char of the URL as written, with the wrapper around it if there is one
/// @param end after its last char
/// @param url out of its wrapper (SafeLinks, `google.com/url`), with `&amp;` decoded; a native or scheme-less URL as
///     written
/// @param provider for example `teams`; empty when `role` is [Role#OTHER]
/// @param identity the same for every spelling of one meeting's URL, different for different meetings; empty unless
///     `role` is [Role#JOIN]. Examples: `19:meeting_NjQ5@thread.v2`, `teams-meet:373241627805208`,
///     `zoom:84218184168`, `meet:abc-defg-hij`, `skype4b:meet.lync.com/contoso/jdoe/ABC12345`,
///     `ietf.webex.com/ietf/j.php?MTID=med94e`
public record Link(int start, int end, String url, String provider, Role role, String identity) {

    private static final String SKYPE_FOR_BUSINESS = "skype4b:";

    /// The id that Skype for Business also writes as `focus:id:…` into `X-MICROSOFT-ONLINEMEETINGCONFLINK`, for example
    /// `ABC12345`; empty for other providers.
    public String focusId() {
        return identity.startsWith(SKYPE_FOR_BUSINESS) ? identity.substring(identity.lastIndexOf('/') + 1) : "";
    }

    /// The same URL at another place.
    Link at(int position) {
        return position == start ? this : new Link(position, position + end - start, url, provider, role, identity);
    }

    public boolean isJoin() {
        return role == Role.JOIN;
    }
}
