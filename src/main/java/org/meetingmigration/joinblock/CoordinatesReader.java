package org.meetingmigration.joinblock;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.meetingmigration.joinblock.render.Phrase;
import org.meetingmigration.joinblock.render.Phrases;
import org.meetingmigration.meeting.Coordinates;
import org.meetingmigration.meeting.DialIn;

/// Reads the facts out of a block's text: whatever stands behind the labels that providers use, in every language.
final class CoordinatesReader {

    private static final List<String> MEETING_ID = labels(
            List.of(Phrase.MEETING_ID),
            "meeting id",
            "meeting-id",
            "meeting number (access code)",
            "meeting number",
            "numéro de réunion",
            "id de la réunion");
    private static final List<String> PASSCODE =
            labels(List.of(Phrase.PASSCODE), "passcode", "meeting password", "password", "code secret", "kenncode");
    private static final List<String> CONFERENCE_ID = labels(
            List.of(Phrase.PHONE_CONFERENCE_ID, Phrase.SKYPE_CONFERENCE_ID),
            "phone conference id",
            "conference id",
            "konferens-id",
            "id conférence téléphone");

    private final List<DialIn> dialIns = new ArrayList<>();
    private String meetingId = "";
    private String passcode = "";
    private String conferenceId = "";

    static Coordinates read(String provider, String joinUrl, String text) {
        var reader = new CoordinatesReader();
        text.lines().forEach(reader::line);
        return new Coordinates(
                provider, joinUrl, reader.meetingId, reader.passcode, reader.conferenceId, reader.dialIns);
    }

    private static List<String> labels(List<Phrase> phrases, String... more) {
        var labels = new ArrayList<String>();
        for (Phrase phrase : phrases) {
            Phrases.all(phrase).forEach(label -> labels.add(label.toLowerCase(Locale.ROOT)));
        }
        labels.addAll(List.of(more));
        return List.copyOf(labels);
    }

    private void line(String line) {
        String trimmed = line.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
        if (trimmed.startsWith("+")) {
            dialIn(trimmed);
            return;
        }
        if (conferenceId.isEmpty()) {
            conferenceId = value(trimmed, CONFERENCE_ID)
                    .map(CoordinatesReader::withoutHash)
                    .orElse("");
        }
        if (meetingId.isEmpty()) {
            meetingId = value(trimmed, MEETING_ID).orElse("");
        }
        if (passcode.isEmpty()) {
            passcode = value(trimmed, PASSCODE).orElse("");
        }
    }

    private static String withoutHash(String id) {
        return id.endsWith("#") ? id.substring(0, id.length() - 1).strip() : id;
    }

    /// What stands behind `label:`; empty when the line begins with none of the labels.
    private static Optional<String> value(String line, List<String> labels) {
        int colon = Math.max(line.indexOf(':'), line.indexOf('\uff1a'));
        if (colon < 1 || line.length() > 300) {
            return Optional.empty();
        }
        String label = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        return labels.contains(label) ? Optional.of(line.substring(colon + 1).strip()) : Optional.empty();
    }

    /// `+1 978-746-6057,,580849884#<tel:…>   United States, Lowell`
    private void dialIn(String line) {
        int end = 0;
        while (end < line.length() && "+0123456789 ().-,#*".indexOf(line.charAt(end)) >= 0) {
            end++;
        }
        String number = line.substring(0, end).strip();
        String rest = line.substring(end);
        int target = rest.startsWith("<") ? rest.indexOf('>') : -1;
        String place = rest.substring(target + 1).strip();
        String free = Phrases.all(Phrase.TOLL_FREE).stream()
                .map(word -> "(" + word + ")")
                .filter(place::endsWith)
                .findFirst()
                .orElse("");
        dialIns.add(new DialIn(
                number, place.substring(0, place.length() - free.length()).strip(), !free.isEmpty()));
    }
}
