package org.meetingmigration.joinblock;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.meetingmigration.meeting.Carrier.Kind;

/// The blocks and links of a part that name one online meeting.
final class Cluster {

    private final Set<String> identities = new LinkedHashSet<>();
    private final List<JoinBlock> blocks = new ArrayList<>();

    /// Gathers blocks by the identities they share; a block with two spellings joins what knew one of them.
    static List<Cluster> of(List<JoinBlock> blocks) {
        var clusters = new ArrayList<Cluster>();
        for (JoinBlock block : blocks) {
            var merged = new Cluster();
            merged.blocks.add(block);
            merged.identities.addAll(block.identities());
            clusters.removeIf(cluster -> {
                boolean same = cluster.shares(block);
                if (same) {
                    merged.blocks.addAll(0, cluster.blocks);
                    merged.identities.addAll(cluster.identities);
                }
                return same;
            });
            clusters.add(merged);
        }
        return clusters;
    }

    private boolean shares(JoinBlock block) {
        return block.identities().stream().anyMatch(identities::contains);
    }

    List<JoinBlock> blocks() {
        return blocks;
    }

    Set<String> identities() {
        return identities;
    }

    String provider() {
        return blocks.getFirst().provider();
    }

    /// The link a person would follow: from a block of text where there is one.
    String joinUrl() {
        return blocks.stream()
                .filter(block -> block.shape().isWhole())
                .findFirst()
                .orElse(blocks.getFirst())
                .joinUrl();
    }

    Locale language() {
        return blocks.stream()
                .map(JoinBlock::language)
                .filter(language -> !language.equals(Locale.ROOT))
                .findFirst()
                .orElse(Locale.ROOT);
    }

    boolean isNamedBy(Structure structure) {
        return blocks.stream().anyMatch(structure::names);
    }

    boolean has(Shape shape) {
        return blocks.stream().anyMatch(block -> block.shape() == shape);
    }

    /// Whether a person reads of it in a body, not only in a property.
    boolean isInBody() {
        return blocks.stream().anyMatch(block -> isBody(block.carrier().kind()));
    }

    static boolean isBody(Kind kind) {
        return kind == Kind.PLAIN || kind == Kind.HTML;
    }
}
