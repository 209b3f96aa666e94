package org.meetingmigration.administration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.administration.Consequences.Described;
import org.meetingmigration.directory.AudioConferencing;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.Change;
import org.meetingmigration.directory.NumberKind;

/// Applies [AudioEdit] to what a user has, with everything checked.
final class AudioEdits {

    private final Bridges bridges;
    private final ConferenceIds conferenceIds;

    AudioEdits(Bridges bridges, ConferenceIds conferenceIds) {
        this.bridges = bridges;
        this.conferenceIds = conferenceIds;
    }

    /// @param changes one for each thing that is different now
    record Edited(AudioConferencing audio, List<Described> changes) {}

    /// @throws Refused with INVALID, which names the field
    Edited apply(AudioConferencing before, AudioEdit edit) {
        if (edit.resetConferenceId() && edit.conferenceId() != null) {
            throw new Refused(
                    Refused.Why.INVALID, "ConferenceId and ResetConferenceId exclude each other; give one of them");
        }
        var changes = new ArrayList<Described>();
        var audio = move(before, edit.bridge(), changes);
        audio = number(audio, NumberKind.TOLL, "ServiceNumber", edit.tollNumber(), changes);
        audio = number(audio, NumberKind.TOLL_FREE, "TollFreeServiceNumber", edit.tollFreeNumber(), changes);
        audio = tollFree(audio, edit.tollFreeAllowed(), changes);
        audio = conferenceId(audio, edit, changes);
        return new Edited(audio, changes);
    }

    /// Whether the tenant has a bridge for [#enable].
    boolean canEnable() {
        return bridges.standard().isPresent();
    }

    /// On the own bridge: the one of the edit, the one the user had, or the tenant's default; the user stays on
    /// that when another becomes the default.
    ///
    /// @throws Refused with CONFLICT when the tenant has no bridge, INVALID as [#apply]
    AudioConferencing enable(AudioConferencing before, AudioEdit edit) {
        var bridge = bridges.of(before).or(bridges::standard).orElseThrow(() -> noBridge(Refused.Why.CONFLICT));
        var enabled = onBridge(before, bridge).withEnabled(true).withAcp(null);
        var audio = apply(enabled, edit).audio();
        return audio.conferenceId().isEmpty() ? audio.withConferenceId(conferenceIds.next()) : audio;
    }

    /// The conference ID is free for somebody else.
    static AudioConferencing disable(AudioConferencing before) {
        return AudioConferencing.OFF
                .withTollFreeAllowed(before.tollFreeAllowed())
                .withAcp(before.acp());
    }

    private AudioConferencing move(AudioConferencing before, @Nullable String wanted, List<Described> changes) {
        if (wanted == null) {
            return before;
        }
        var target = wanted.isEmpty()
                ? bridges.standard().orElseThrow(() -> noBridge(Refused.Why.INVALID))
                : bridges.named(wanted);
        var present = bridges.of(before);
        if (present.filter(target::equals).isPresent()) {
            return before;
        }
        var detail = "Bridge: " + present.map(Bridge::name).orElse("none") + " → " + target.name();
        changes.add(new Described(new Change.BridgeChanged(), detail));
        return onBridge(before, target);
    }

    /// Numbers that lead elsewhere are not kept.
    private AudioConferencing onBridge(AudioConferencing before, Bridge bridge) {
        var audio = before.withBridge(bridge.id());
        for (var kind : NumberKind.values()) {
            if (!bridges.isAssigned(audio.number(kind), kind, bridge)) {
                audio = audio.withNumber(kind, "");
            }
        }
        return audio;
    }

    private AudioConferencing number(
            AudioConferencing before, NumberKind kind, String field, @Nullable String wanted, List<Described> changes) {
        if (wanted == null) {
            return before;
        }
        var number = wanted.isBlank() ? "" : assigned(before, kind, field, wanted);
        if (number.equals(before.number(kind))) {
            return before;
        }
        var detail = field + ": " + shown(kind, before.number(kind)) + " → " + shown(kind, number);
        changes.add(new Described(new Change.DefaultNumberChanged(kind), detail));
        return before.withNumber(kind, number);
    }

    private String assigned(AudioConferencing audio, NumberKind kind, String field, String wanted) {
        var bridge = bridges.of(audio).orElseThrow(() -> noBridge(Refused.Why.INVALID));
        return bridges.assigned(field, wanted, kind, bridge);
    }

    private static AudioConferencing tollFree(
            AudioConferencing before, @Nullable Boolean wanted, List<Described> changes) {
        if (wanted == null || wanted == before.tollFreeAllowed()) {
            return before;
        }
        var detail = "AllowTollFreeDialIn: " + before.tollFreeAllowed() + " → " + wanted;
        changes.add(new Described(new Change.TollFreeSwitched(wanted), detail));
        return before.withTollFreeAllowed(wanted);
    }

    /// The trail does not repeat IDs: who knows one can dial in.
    private AudioConferencing conferenceId(AudioConferencing before, AudioEdit edit, List<Described> changes) {
        var wanted = edit.resetConferenceId() ? conferenceIds.next() : edit.conferenceId();
        if (wanted == null) {
            return before;
        }
        var id = ConferenceIds.normal(wanted);
        if (id.equals(before.conferenceId())) {
            return before;
        }
        var detail = edit.resetConferenceId() ? "ConferenceId: reset" : "ConferenceId: set";
        changes.add(new Described(new Change.ConferenceIdChanged(), detail));
        return before.withConferenceId(id);
    }

    private static Refused noBridge(Refused.Why why) {
        return new Refused(why, "Bridge: the tenant has no bridge yet; add one with its number first");
    }

    private static String shown(NumberKind kind, String number) {
        if (!number.isEmpty()) {
            return number;
        }
        return kind == NumberKind.TOLL ? "the bridge's default" : "none";
    }
}
