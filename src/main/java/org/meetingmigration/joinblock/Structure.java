package org.meetingmigration.joinblock;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.meetingmigration.joinblock.View.PlacedLink;
import org.meetingmigration.joinblock.link.Link;
import org.meetingmigration.joinblock.link.Role;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.MeetingPart;

/// What machine-written properties say about the online meeting of a part. A block in the text that names the same
/// meeting was made by the add-in; one that does not was pasted.
final class Structure {

    private static final String FOCUS = "focus:";

    /// Providers whose meetings may be on any host.
    private static final List<String> UNLISTED = List.of("skype4b", "other");

    private final Set<String> identities = new LinkedHashSet<>();
    private final Set<String> providers = new LinkedHashSet<>();

    static Structure of(MeetingPart part, ValueLinks links) {
        var structure = new Structure();
        for (Carrier carrier : part.carriers()) {
            switch (carrier.kind()) {
                case URI, LOCATION -> links.in(carrier).forEach(link -> structure.link(carrier, link));
                case PROPERTY -> structure.property(carrier);
                case PLAIN, HTML -> {}
            }
        }
        structure.uid(part.key().uid());
        return structure;
    }

    private void link(Carrier carrier, Link link) {
        if (link.role() == Role.JOIN) {
            add(link.provider(), link.identity());
        } else if (carrier.name().equals("X-MICROSOFT-ONLINEMEETINGEXTERNALLINK") && isWeb(link)) {
            add("skype4b", "skype4b:" + withoutSchemeAndQuery(link.url()));
        }
    }

    private void add(String provider, String identity) {
        providers.add(provider);
        identities.add(identity);
        if (provider.equals("skype4b")) {
            identities.add(FOCUS + lastSegment(identity));
        }
    }

    private void property(Carrier carrier) {
        switch (carrier.name()) {
            case "X-MICROSOFT-SKYPETEAMSPROPERTIES" ->
                between(carrier.text(), "\"cid\":\"", '"').ifPresent(thread -> add("teams", thread));
            case "X-MICROSOFT-ONLINEMEETINGCONFLINK" -> conference(carrier.text());
            default -> {}
        }
    }

    /// `conf:sip:…focus:id:<id>` of Skype, `…focus:id:teams:2:0!19:meeting_…-thread.v2!…` of Teams.
    private void conference(String text) {
        int at = text.indexOf("focus:id:");
        if (at < 0) {
            return;
        }
        String id = text.substring(at + "focus:id:".length());
        if (id.startsWith("teams:")) {
            between(id, "!", '!').ifPresent(thread -> add("teams", thread.replace("-thread.", "@thread.")));
            return;
        }
        int end = 0;
        while (end < id.length() && Character.isLetterOrDigit(id.charAt(end))) {
            end++;
        }
        if (end > 0) {
            providers.add("skype4b");
            identities.add(FOCUS + id.substring(0, end).toUpperCase(Locale.ROOT));
        }
    }

    /// Zoom's own invitations carry the number in the UID.
    private void uid(String uid) {
        int at = uid.toUpperCase(Locale.ROOT).lastIndexOf("ZOOM");
        String digits = at < 0 ? "" : uid.substring(at).replaceAll("[^0-9]", "");
        if (digits.length() >= 9 && digits.length() <= 11) {
            add("zoom", "zoom:" + digits);
        }
    }

    private static Optional<String> between(String text, String before, char after) {
        int at = text.indexOf(before);
        int start = at + before.length();
        int end = at < 0 ? -1 : text.indexOf(after, start);
        return end < 0 ? Optional.empty() : Optional.of(text.substring(start, end));
    }

    private static String lastSegment(String identity) {
        return identity.substring(identity.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
    }

    /// Whether a property names the meeting of a block.
    boolean names(JoinBlock block) {
        return block.identities().stream().anyMatch(identity -> isNamed(block.provider(), identity));
    }

    private boolean isNamed(String provider, String identity) {
        return identities.contains(identity)
                || provider.equals("skype4b") && identities.contains(FOCUS + lastSegment(identity));
    }

    boolean isEmpty() {
        return identities.isEmpty();
    }

    Set<String> identities() {
        return identities;
    }

    /// Providers that a property names, in the order of the properties.
    Set<String> providers() {
        return providers;
    }

    /// The join link between two rules whose host no list knows: Skype for Business runs on customers' own hosts, and a
    /// block of ours may lead anywhere.
    Optional<Link> unlistedHost(Rule rule, List<PlacedLink> inside, String text) {
        boolean marked = rule == Rule.SKYPE && text.contains("[!OC(");
        for (PlacedLink placed : inside) {
            Link link = placed.link();
            if (link.role() != Role.OTHER || !isWeb(link)) {
                continue;
            }
            String identity = withoutSchemeAndQuery(link.url());
            if (rule == Rule.SKYPE && (marked || isNamed("skype4b", identity))) {
                return Optional.of(asJoin(link, "skype4b", identity));
            }
            if (rule == Rule.OWN) {
                return Optional.of(asJoin(link, "other", identity));
            }
        }
        return Optional.empty();
    }

    /// A link on an unlisted host that leads to one of the meetings found.
    ///
    /// @param providers of the meetings found, by identity
    static Optional<Link> asUnlistedJoin(Link link, Map<String, String> providers) {
        if (link.role() != Role.OTHER || !isWeb(link)) {
            return Optional.empty();
        }
        String identity = withoutSchemeAndQuery(link.url());
        return UNLISTED.stream()
                .filter(provider -> provider.equals(providers.get(provider + ":" + identity)))
                .findFirst()
                .map(provider -> asJoin(link, provider, identity));
    }

    private static boolean isWeb(Link link) {
        return link.url().regionMatches(true, 0, "http", 0, 4) && link.url().contains("://");
    }

    private static Link asJoin(Link link, String provider, String identity) {
        return new Link(link.start(), link.end(), link.url(), provider, Role.JOIN, provider + ":" + identity);
    }

    private static String withoutSchemeAndQuery(String url) {
        int start = url.indexOf("://") + 3;
        int end = url.indexOf('?', start);
        return end < 0 ? url.substring(start) : url.substring(start, end);
    }
}
