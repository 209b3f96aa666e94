package org.meetingmigration.migration.worker;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.meetingmigration.conferencing.AudioFacts;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.ServiceNumber;
import org.meetingmigration.directory.User;
import org.meetingmigration.meeting.DialIn;

/// How a user's meetings are reached by phone, from what the directory says. Pure.
final class AudioFactsOf {

    private AudioFactsOf() {}

    /// The user's own numbers, or else the default number of the user's bridge; none while audio conferencing
    /// is off or goes over a third-party provider. A private meeting has no conference ID: it would need one
    /// of its own that the bridge knows, and one made of the meeting's key could be another meeting's.
    ///
    /// @param bridges of the user's tenant
    /// @param numbers of the user's tenant
    static AudioFacts user(User user, List<Bridge> bridges, List<ServiceNumber> numbers) {
        var audio = user.audio();
        if (!audio.enabled() || audio.acp() != null) {
            return AudioFacts.none();
        }
        var toll = audio.tollNumber().isEmpty() ? defaultNumber(user, bridges) : audio.tollNumber();
        var tollFree = audio.tollFreeAllowed() ? audio.tollFreeNumber() : "";
        var dialIns = Stream.of(dialIn(toll, NumberKind.TOLL, numbers), dialIn(tollFree, NumberKind.TOLL_FREE, numbers))
                .flatMap(Optional::stream)
                .distinct()
                .filter(dialIn -> audio.tollFreeAllowed() || !dialIn.tollFree())
                .toList();
        return new AudioFacts(user.publicMeetings() ? audio.conferenceId() : "", dialIns);
    }

    private static String defaultNumber(User user, List<Bridge> bridges) {
        var own = user.audio().bridgeId();
        return bridges.stream()
                .filter(bridge ->
                        own.isEmpty() ? bridge.isDefault() : bridge.id().equals(own))
                .findFirst()
                .map(Bridge::defaultNumber)
                .orElse("");
    }

    /// A number that the tenant does not own is shown without a place.
    private static Optional<DialIn> dialIn(String number, NumberKind kind, List<ServiceNumber> numbers) {
        if (number.isEmpty()) {
            return Optional.empty();
        }
        return numbers.stream()
                .filter(known -> known.number().equals(number))
                .findFirst()
                .map(known -> new DialIn(number, known.place(), known.kind() == NumberKind.TOLL_FREE))
                .or(() -> Optional.of(new DialIn(number, "", kind == NumberKind.TOLL_FREE)));
    }
}
