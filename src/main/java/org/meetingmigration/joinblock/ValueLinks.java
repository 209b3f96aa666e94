package org.meetingmigration.joinblock;

import java.util.ArrayList;
import java.util.List;
import org.meetingmigration.joinblock.link.Link;
import org.meetingmigration.joinblock.link.LinkCatalogue;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.MeetingPart;

/// The links in the values that are a URI or a location, each value read once.
final class ValueLinks {

    private final List<List<Link>> byCarrier;

    private ValueLinks(List<List<Link>> byCarrier) {
        this.byCarrier = byCarrier;
    }

    static ValueLinks of(MeetingPart part, LinkCatalogue catalogue) {
        var byCarrier = new ArrayList<List<Link>>(part.carriers().size());
        for (Carrier carrier : part.carriers()) {
            byCarrier.add(
                    switch (carrier.kind()) {
                        case URI, LOCATION -> links(carrier, catalogue);
                        case PLAIN, HTML, PROPERTY -> List.of();
                    });
        }
        return new ValueLinks(byCarrier);
    }

    /// CONFERENCE declares its URI to be a meeting, so that private hosts are known by the form of the URL alone.
    private static List<Link> links(Carrier carrier, LinkCatalogue catalogue) {
        List<Link> links = catalogue.find(carrier.text());
        if (!carrier.name().equals("CONFERENCE") || links.stream().anyMatch(Link::isJoin)) {
            return links;
        }
        Link declared = catalogue.judgeDeclared(carrier.text());
        return declared.isJoin() ? List.of(declared) : links;
    }

    /// Empty for a carrier of another kind.
    List<Link> in(Carrier carrier) {
        return byCarrier.get(carrier.id());
    }
}
