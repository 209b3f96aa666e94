package org.meetingmigration.joinblock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.joinblock.html.HtmlText;
import org.meetingmigration.joinblock.link.Link;
import org.meetingmigration.joinblock.link.LinkCatalogue;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.Carrier.Kind;
import org.meetingmigration.meeting.MeetingPart;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.meeting.Span;

/// Finds the online meeting of a meeting part and every place that names it. Pure; may be shared between threads.
///
/// Nothing is decided by words: a block needs its provider's link, and bounds that its provider drew. What is not
/// certain comes back with a doubt and is not to be touched.
public final class Recogniser {

    /// Providers whose add-ins always leave machine-written properties beside the block: without them it was pasted.
    private static final Set<String> WITH_STRUCTURE = Set.of("teams", "skype4b");

    private final LinkCatalogue catalogue;
    private final Wording wording = Wording.standard();
    private final boolean includePasted;

    /// @param catalogue knows the links of providers
    /// @param includePasted whether a block that no property names counts as the organizer's own
    public Recogniser(LinkCatalogue catalogue, boolean includePasted) {
        this.catalogue = catalogue;
        this.includePasted = includePasted;
    }

    public Findings find(MeetingPart part) {
        var links = ValueLinks.of(part, catalogue);
        var structure = Structure.of(part, links);
        var found = new ArrayList<JoinBlock>();
        for (Carrier carrier : part.carriers()) {
            found.addAll(blocksIn(carrier, links, structure));
        }
        found.addAll(onUnlistedHosts(part, links, found));
        return judge(part, found, structure);
    }

    private List<JoinBlock> blocksIn(Carrier carrier, ValueLinks links, Structure structure) {
        return switch (carrier.kind()) {
            case PLAIN -> inPlain(carrier, structure);
            case HTML -> BlockFinder.find(new HtmlView(carrier, catalogue), wording, structure);
            case URI, LOCATION -> inValue(carrier, links);
            case PROPERTY -> List.of();
        };
    }

    /// Google writes HTML into DESCRIPTION, but draws its own delimiters as lines of text.
    private List<JoinBlock> inPlain(Carrier carrier, Structure structure) {
        List<JoinBlock> plain = BlockFinder.find(new PlainView(carrier, catalogue), wording, structure);
        boolean delimited = plain.stream().anyMatch(block -> block.shape() == Shape.DELIMITED);
        if (delimited || !HtmlText.looksLikeHtml(carrier.text())) {
            return plain;
        }
        return BlockFinder.find(new HtmlView(carrier, catalogue), wording, structure);
    }

    private static List<JoinBlock> inValue(Carrier carrier, ValueLinks links) {
        return links.in(carrier).stream()
                .filter(Link::isJoin)
                .map(link -> token(carrier, link))
                .toList();
    }

    private static JoinBlock token(Carrier carrier, Link link) {
        return new JoinBlock(
                carrier,
                false,
                Shape.TOKEN,
                link.provider(),
                link.url(),
                Set.of(link.identity()),
                List.of(new Span(link.start(), link.end())),
                link.url(),
                Locale.ROOT,
                false);
    }

    /// A block has shown that a link leads to a meeting on a host that no list knows: so do its copies in properties.
    private static List<JoinBlock> onUnlistedHosts(MeetingPart part, ValueLinks links, List<JoinBlock> found) {
        var providers = new HashMap<String, String>();
        found.forEach(block -> block.identities().forEach(identity -> providers.put(identity, block.provider())));
        var copies = new ArrayList<JoinBlock>();
        for (Carrier carrier : part.carriers()) {
            links.in(carrier).stream()
                    .flatMap(link -> Structure.asUnlistedJoin(link, providers).stream())
                    .forEach(link -> copies.add(token(carrier, link)));
        }
        return copies;
    }

    private Findings judge(MeetingPart part, List<JoinBlock> found, Structure structure) {
        var own = new ArrayList<Cluster>();
        var left = new ArrayList<JoinBlock>();
        boolean pasted = false;
        boolean quoted = false;
        for (Cluster cluster : Cluster.of(found)) {
            boolean named = cluster.isNamedBy(structure);
            if (named || isOwn(cluster)) {
                own.add(cluster);
                continue;
            }
            left.addAll(cluster.blocks());
            boolean quotation = cluster.blocks().stream().allMatch(JoinBlock::quoted);
            quoted |= quotation;
            pasted |= !quotation;
        }
        if (own.isEmpty()) {
            return pasted || quoted
                    ? Findings.nothing(left, pasted ? Reason.PASTED : Reason.QUOTED)
                    : structureAlone(structure);
        }
        Findings findings = chosen(own.getFirst(), structure, left);
        if (own.size() > 1) {
            return findings.doubted(severalReason(own));
        }
        return findings.doubted(
                isHidden(own.getFirst(), left) ? Reason.CARRIERS_DISAGREE : doubt(part, own.getFirst(), structure));
    }

    /// Whether properties name a meeting that no body shows, while a body shows the block of another one: somebody
    /// pasted it over, and what attendees see would stay wrong.
    private static boolean isHidden(Cluster own, List<JoinBlock> left) {
        return !own.isInBody() && left.stream().anyMatch(block -> block.isWhole() && !block.quoted());
    }

    private boolean isOwn(Cluster cluster) {
        boolean quoted = cluster.blocks().stream().allMatch(JoinBlock::quoted);
        return !quoted && (includePasted || !WITH_STRUCTURE.contains(cluster.provider()));
    }

    private static Findings chosen(Cluster cluster, Structure structure, List<JoinBlock> left) {
        var identities = new HashSet<>(cluster.identities());
        if (cluster.isNamedBy(structure)) {
            identities.addAll(structure.identities());
        }
        return new Findings(cluster.provider(), cluster.joinUrl(), identities, cluster.blocks(), left, null);
    }

    /// Only machine-written properties are left, for example on an exception with an empty body.
    private static Findings structureAlone(Structure structure) {
        if (structure.isEmpty()) {
            return Findings.nothing(List.of(), Reason.NO_JOIN_BLOCK);
        }
        return new Findings(
                structure.providers().iterator().next(), "", structure.identities(), List.of(), List.of(), null);
    }

    private static Reason severalReason(List<Cluster> own) {
        boolean bodies = own.stream().filter(Cluster::isInBody).count() > 1;
        return bodies ? Reason.SEVERAL_MEETINGS : Reason.CARRIERS_DISAGREE;
    }

    private static @Nullable Reason doubt(MeetingPart part, Cluster cluster, Structure structure) {
        if (cluster.has(Shape.OPEN)) {
            return Reason.OPEN_BLOCK;
        }
        if (cluster.has(Shape.MENTION) && !hasCertainty(cluster, structure)) {
            return Reason.LINK_IN_TEXT;
        }
        if (hasTwiceInOneCarrier(cluster)) {
            return Reason.SEVERAL_MEETINGS;
        }
        return bodiesAgree(part, cluster) ? null : Reason.CARRIERS_DISAGREE;
    }

    /// A link in a sentence may change too when a block or a property says that it is this meeting's.
    private static boolean hasCertainty(Cluster cluster, Structure structure) {
        return cluster.isNamedBy(structure)
                || cluster.blocks().stream().anyMatch(block -> block.shape().isWhole());
    }

    private static boolean hasTwiceInOneCarrier(Cluster cluster) {
        var seen = new HashSet<Integer>();
        return cluster.blocks().stream()
                .filter(block -> block.shape().isWhole())
                .anyMatch(block -> !seen.add(block.carrier().id()));
    }

    /// Where one body of the part shows a whole block, every other body that says anything must name the meeting too.
    private static boolean bodiesAgree(MeetingPart part, Cluster cluster) {
        if (cluster.blocks().stream().noneMatch(block -> block.shape().isWhole())) {
            return true;
        }
        var naming = new HashSet<Integer>();
        cluster.blocks().forEach(block -> naming.add(block.carrier().id()));
        return part.carriers().stream()
                .filter(carrier ->
                        Cluster.isBody(carrier.kind()) && !carrier.name().startsWith("VALARM/"))
                .allMatch(carrier -> naming.contains(carrier.id()) || isSilent(carrier));
    }

    private static boolean isSilent(Carrier carrier) {
        String text = carrier.kind() == Kind.HTML ? HtmlText.of(carrier.text()).text() : carrier.text();
        return text.chars().allMatch(c -> c == '\n' || Line.isBlank((char) c));
    }

    /// Where links to the meeting that was found stand in a value.
    List<Span> linksTo(Findings findings, String text) {
        var providers = new HashMap<String, String>();
        findings.identities().forEach(identity -> providers.put(identity, findings.provider()));
        return catalogue.find(text).stream()
                .filter(link -> findings.identities().contains(link.identity())
                        || Structure.asUnlistedJoin(link, providers).isPresent())
                .map(link -> new Span(link.start(), link.end()))
                .toList();
    }

    /// Whether a text is what a provider writes into LOCATION in place of an address.
    boolean isLocationLabel(String provider, String text) {
        return wording.isLabel(provider, text);
    }
}
