package org.meetingmigration.conferencing.jitsi;

import java.util.Optional;
import org.meetingmigration.conferencing.ConferencingProvider;
import org.meetingmigration.conferencing.MeetingKey;
import org.meetingmigration.conferencing.RoomNames;
import org.meetingmigration.conferencing.WebAddress;
import org.meetingmigration.meeting.Coordinates;

/// Rooms on a Jitsi Meet server. A Jitsi room exists while somebody is in it, so there is nothing to create and
/// nothing is asked of the server.
public final class JitsiProvider implements ConferencingProvider {

    private static final String SETTING = "The Jitsi base URL";

    private final String baseUrl;
    private final RoomNames rooms;
    private final Optional<JitsiTokens> tokens;

    /// @param baseUrl for example `https://meet.example.org`, or with the tenant: `https://meet.example.org/town`
    /// @param tokens for servers that let nobody in without a token
    /// @throws IllegalArgumentException if attendees cannot be sent to `baseUrl`; says what to do
    public JitsiProvider(String baseUrl, RoomNames rooms, Optional<JitsiTokens> tokens) {
        this.baseUrl = checked(baseUrl);
        this.rooms = rooms;
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "jitsi";
    }

    @Override
    public String displayName() {
        return "Jitsi Meet";
    }

    /// The URL is for example `https://meet.example.org/kx7f-2mqa-b9wd-ehu3-r6tn-c8yp`, with `?jwt=…` where there are
    /// tokens.
    @Override
    public Coordinates meetingFor(MeetingKey key) {
        var room = rooms.of(key);
        var query = tokens.map(each -> "?jwt=" + each.tokenFor(room)).orElse("");
        return Coordinates.ofLink(name(), baseUrl + "/" + room + query);
    }

    private static String checked(String baseUrl) {
        var uri = WebAddress.checked(SETTING, baseUrl.strip());
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    SETTING + " must not have a ? or # part, because the room name is put behind it; leave that out");
        }
        return withoutTrailingSlashes(uri.toString());
    }

    private static String withoutTrailingSlashes(String url) {
        var end = url.length();
        while (url.charAt(end - 1) == '/') {
            end--;
        }
        return url.substring(0, end);
    }
}
