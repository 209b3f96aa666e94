package org.meetingmigration.conferencing.link;

import org.meetingmigration.conferencing.ConferencingProvider;
import org.meetingmigration.conferencing.MeetingKey;
import org.meetingmigration.conferencing.RoomNames;
import org.meetingmigration.meeting.Coordinates;

/// Any system where a link is all it takes, for example BigBlueButton rooms per person or a Nextcloud Talk server.
public final class LinkProvider implements ConferencingProvider {

    private final String name;
    private final String displayName;
    private final LinkTemplate template;
    private final RoomNames rooms;

    /// @param name see [ConferencingProvider#name]: lower-case letters, digits and hyphens
    /// @param displayName see [ConferencingProvider#displayName]
    /// @param template the URL with any of `{room}` (a name that nobody can guess), `{organizer}` (e-mail),
    ///     `{local}` (the part of it before the `@`) and `{uid}`; for example `https://meet.example.org/r/{room}`.
    ///     Without `{room}` or `{uid}` all meetings of a person share one link.
    /// @throws IllegalArgumentException if one of them is not so; says what to do
    public LinkProvider(String name, String displayName, String template, RoomNames rooms) {
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "A provider's name must be lower-case letters, digits and hyphens, not '" + name + "'");
        }
        if (displayName.isBlank()) {
            throw new IllegalArgumentException("The provider " + name + " needs a display name for people to read");
        }
        this.name = name;
        this.displayName = displayName.strip();
        this.template = LinkTemplate.of(template.strip());
        this.rooms = rooms;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String displayName() {
        return displayName;
    }

    @Override
    public Coordinates meetingFor(MeetingKey key) {
        return Coordinates.ofLink(name, template.fill(key, rooms));
    }
}
