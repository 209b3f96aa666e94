package org.meetingmigration.conferencing;

import java.net.URI;
import org.meetingmigration.meeting.Coordinates;

/// A provider's meetings under another address of the same system: `https://meet.jit.si/abc` becomes
/// `https://join.contoso.com/abc` at `https://join.contoso.com/`. Rooms stay the same.
public final class AtAddress implements ConferencingProvider {

    private final ConferencingProvider provider;
    private final String address;

    /// @param address takes the place of the links' scheme and host; a path of its own goes before theirs
    /// @throws IllegalArgumentException for an address that attendees must not be sent to, see [WebAddress#checked]
    public AtAddress(ConferencingProvider provider, String address) {
        var checked = WebAddress.checked("The meeting URL of the tenant", address);
        this.provider = provider;
        this.address = checked.getScheme() + "://" + checked.getRawAuthority() + withoutLastSlash(checked.getRawPath());
    }

    private static String withoutLastSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public String displayName() {
        return provider.displayName();
    }

    @Override
    public Coordinates meetingFor(MeetingKey key) {
        var meeting = provider.meetingFor(key);
        return new Coordinates(
                meeting.provider(),
                address + behindHost(meeting.joinUrl()),
                meeting.meetingId(),
                meeting.passcode(),
                meeting.conferenceId(),
                meeting.dialIns());
    }

    private static String behindHost(String url) {
        var uri = URI.create(url);
        return url.substring(
                url.indexOf(uri.getRawAuthority()) + uri.getRawAuthority().length());
    }
}
