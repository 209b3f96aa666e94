package org.meetingmigration.joinblock;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.meeting.Reason;

/// What was found in one part of a meeting.
///
/// @param provider the conferencing system of the meeting found; empty when there is none
/// @param joinUrl its join link; empty when only properties without a link name it
/// @param identities every way the meeting is named
/// @param blocks what is to be replaced
/// @param left blocks that are not: pasted, quoted, another meeting's
/// @param doubt why the part is not to be migrated; null when it is
public record Findings(
        String provider,
        String joinUrl,
        Set<String> identities,
        List<JoinBlock> blocks,
        List<JoinBlock> left,
        @Nullable Reason doubt) {

    public Findings {
        identities = Set.copyOf(identities);
        blocks = List.copyOf(blocks);
        left = List.copyOf(left);
    }

    static Findings nothing(List<JoinBlock> left, Reason why) {
        if (left.isEmpty()) {
            return new Findings("", "", Set.of(), List.of(), left, why);
        }
        JoinBlock first = left.getFirst();
        return new Findings(first.provider(), first.joinUrl(), first.identities(), List.of(), left, why);
    }

    /// The language of the block that was found; [Locale#ROOT] when it does not show.
    public Locale language() {
        for (JoinBlock block : blocks.isEmpty() ? left : blocks) {
            Locale language = block.language();
            if (!language.equals(Locale.ROOT)) {
                return language;
            }
        }
        return Locale.ROOT;
    }

    Findings doubted(@Nullable Reason why) {
        return new Findings(provider, joinUrl, identities, blocks, left, why);
    }
}
