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
/// @param language the language of the block; [Locale#ROOT] when it does not show
/// @param doubt why the part is not to be migrated; null when it is
public record Findings(
        String provider,
        String joinUrl,
        Set<String> identities,
        List<JoinBlock> blocks,
        List<JoinBlock> left,
        Locale language,
        @Nullable Reason doubt) {

    public Findings {
        identities = Set.copyOf(identities);
        blocks = List.copyOf(blocks);
        left = List.copyOf(left);
    }

    static Findings nothing(List<JoinBlock> left, Reason why) {
        if (left.isEmpty()) {
            return new Findings("", "", Set.of(), List.of(), left, Locale.ROOT, why);
        }
        JoinBlock first = left.getFirst();
        return new Findings(
                first.provider(), first.joinUrl(), first.identities(), List.of(), left, first.language(), why);
    }

    Findings doubted(@Nullable Reason why) {
        return new Findings(provider, joinUrl, identities, blocks, left, language, why);
    }
}
