package org.meetingmigration.joinblock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.meetingmigration.meeting.Carrier.Kind;

/// The blocks and links of a part that name one online meeting.
final class Cluster {

    private final Set<String> identities = new LinkedHashSet<>();
    private final List<JoinBlock> blocks = new ArrayList<>();

    /// Gathers blocks by the identities they share; a block with two spellings joins those that know one of them.
    static List<Cluster> of(List<JoinBlock> blocks) {
        Map<String, String> parents = new HashMap<>();
        for (JoinBlock block : blocks) {
            String first = root(parents, block.identities().iterator().next());
            block.identities().forEach(identity -> parents.put(root(parents, identity), first));
        }
        Map<String, Cluster> clusters = new LinkedHashMap<>();
        for (JoinBlock block : blocks) {
            String root = root(parents, block.identities().iterator().next());
            Cluster cluster = clusters.computeIfAbsent(root, identity -> new Cluster());
            cluster.blocks.add(block);
            cluster.identities.addAll(block.identities());
        }
        return List.copyOf(clusters.values());
    }

    /// What stands for an identity's cluster; paths are halved on the way, so that they stay short.
    private static String root(Map<String, String> parents, String identity) {
        String at = identity;
        while (true) {
            String parent = parents.getOrDefault(at, at);
            if (parent.equals(at)) {
                return at;
            }
            parents.put(at, parents.getOrDefault(parent, parent));
            at = parent;
        }
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
