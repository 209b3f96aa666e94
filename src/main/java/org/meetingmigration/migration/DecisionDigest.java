package org.meetingmigration.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.meetingmigration.meeting.Attendee;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.CarrierChange;
import org.meetingmigration.meeting.CarrierChange.Replacement;
import org.meetingmigration.notice.NotifyPolicy;

/// SHA-256 of everything that was decided on a part: what stands in its carriers that change and what is to stand
/// there, the new link, who is invited, and who of them is to be told in which way. Equal digests: the same change of
/// the same meeting.
final class DecisionDigest {

    private final MessageDigest sha;

    private DecisionDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Empty for a decision that changes nothing.
    static String of(Decision decision, boolean fullUpdates, NotifyPolicy notify) {
        if (!decision.isMigrated()) {
            return "";
        }
        var digest = new DecisionDigest();
        digest.add(decision.joinUrl(), notify.name(), Boolean.toString(fullUpdates));
        decision.changes().forEach(digest::add);
        decision.stored().part().attendees().stream()
                .map(Attendee::email)
                .sorted()
                .forEach(digest::add);
        return HexFormat.of().formatHex(digest.sha.digest());
    }

    private void add(CarrierChange change) {
        switch (change) {
            case CarrierChange.Splice(Carrier carrier, var replacements) -> {
                add("splice", carrier.name(), carrier.text());
                for (Replacement replacement : replacements) {
                    add(Integer.toString(replacement.start()), Integer.toString(replacement.end()), replacement.text());
                }
            }
            case CarrierChange.Remove(Carrier carrier) -> add("remove", carrier.name(), carrier.text());
            case CarrierChange.Add(var name, var parameters, var value) -> {
                add("add", name, value);
                parameters.forEach((parameter, values) -> add(parameter, String.join("\u0000", values)));
            }
        }
    }

    /// Each text with its length, so that no two lists look alike.
    private void add(String... texts) {
        for (String text : texts) {
            byte[] bytes = text.getBytes(UTF_8);
            sha.update((bytes.length + ":").getBytes(UTF_8));
            sha.update(bytes);
        }
    }
}
