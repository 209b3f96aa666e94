package org.meetingmigration.conferencing.fixed;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.meetingmigration.conferencing.ConferencingProvider;
import org.meetingmigration.conferencing.MeetingKey;
import org.meetingmigration.meeting.Coordinates;

/// Gives coordinates that are known beforehand: from another system's export, or in tests.
public final class FixedProvider implements ConferencingProvider {

    private final String name;
    private final String displayName;
    private final Function<MeetingKey, Optional<Coordinates>> meetings;

    private FixedProvider(String name, String displayName, Function<MeetingKey, Optional<Coordinates>> meetings) {
        this.name = name;
        this.displayName = displayName;
        this.meetings = meetings;
    }

    /// One meeting for everything, under the name of its provider.
    public static FixedProvider always(String displayName, Coordinates coordinates) {
        return new FixedProvider(coordinates.provider(), displayName, _ -> Optional.of(coordinates));
    }

    /// A meeting for each key.
    ///
    /// @throws IllegalArgumentException if coordinates belong to another provider than `name`
    public static FixedProvider byKey(String name, String displayName, Map<MeetingKey, Coordinates> meetings) {
        meetings.values().stream()
                .filter(coordinates -> !coordinates.provider().equals(name))
                .findFirst()
                .ifPresent(coordinates -> {
                    throw new IllegalArgumentException(
                            "Coordinates of " + coordinates.provider() + " given to the provider " + name);
                });
        var copy = Map.copyOf(meetings);
        return new FixedProvider(name, displayName, key -> Optional.ofNullable(copy.get(key)));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String displayName() {
        return displayName;
    }

    /// @throws IllegalArgumentException if there is none for this key
    @Override
    public Coordinates meetingFor(MeetingKey key) {
        return meetings.apply(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No " + displayName + " meeting is known for the calendar meeting " + key.uid()));
    }
}
