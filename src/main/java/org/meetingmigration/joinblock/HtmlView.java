package org.meetingmigration.joinblock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.meetingmigration.joinblock.html.Anchor;
import org.meetingmigration.joinblock.html.Element;
import org.meetingmigration.joinblock.html.HtmlText;
import org.meetingmigration.joinblock.link.Link;
import org.meetingmigration.joinblock.link.LinkCatalogue;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.Span;

/// HTML: visible text and the targets of its links.
final class HtmlView implements View {

    private final Carrier carrier;
    private final HtmlText html;
    private final List<PlacedLink> links;
    private final NavigableMap<Integer, Element> addIns = new TreeMap<>();

    HtmlView(Carrier carrier, LinkCatalogue catalogue) {
        this.carrier = carrier;
        this.html = HtmlText.of(carrier.text());
        this.links = placed(catalogue);
        html.elements().forEach(this::addIn);
    }

    /// Keeps the outermost elements that an add-in made; those inside them come later in the source.
    private void addIn(Element element) {
        if (isAddIn(element) && around(element.start()).isEmpty()) {
            addIns.put(element.start(), element);
        }
    }

    private Optional<Element> around(int source) {
        Map.Entry<Integer, Element> before = addIns.floorEntry(source);
        return before == null || before.getValue().end() <= source ? Optional.empty() : Optional.of(before.getValue());
    }

    private List<PlacedLink> placed(LinkCatalogue catalogue) {
        var placed = new ArrayList<PlacedLink>();
        List<Link> written = catalogue.find(html.text());
        int next = 0;
        for (Anchor anchor : html.anchors()) {
            while (next < written.size() && written.get(next).end() <= anchor.textStart()) {
                placed.add(inText(written.get(next++)));
            }
            Link target = catalogue.judge(anchor.href());
            var places = new ArrayList<Span>();
            places.add(new Span(anchor.hrefStart(), anchor.hrefEnd()));
            while (next < written.size() && written.get(next).start() < anchor.textEnd()) {
                Link label = written.get(next++);
                if (label.identity().equals(target.identity())) {
                    places.addAll(inText(label).places());
                }
            }
            placed.add(new PlacedLink(target, anchor.textStart(), anchor.textEnd(), places));
        }
        while (next < written.size()) {
            placed.add(inText(written.get(next++)));
        }
        placed.sort(Comparator.comparingInt(PlacedLink::start));
        return List.copyOf(placed);
    }

    private PlacedLink inText(Link link) {
        var place = new Span(html.sourceStart(link.start()), html.sourceEnd(link.end() - 1));
        return new PlacedLink(link, link.start(), link.end(), List.of(place));
    }

    @Override
    public Carrier carrier() {
        return carrier;
    }

    @Override
    public boolean html() {
        return true;
    }

    @Override
    public String text() {
        return html.text();
    }

    @Override
    public List<PlacedLink> links() {
        return links;
    }

    @Override
    public List<Span> cut(int from, int to) {
        return html.cut(from, to);
    }

    @Override
    public boolean quoted(int position) {
        return html.inQuote(position);
    }

    @Override
    public Optional<String> language(int position) {
        return around(html.sourceStart(position)).flatMap(element -> element.attribute("lang"));
    }

    @Override
    public Optional<Container> container(int position) {
        return around(html.sourceStart(position)).map(element -> {
            int from = visible(element.start());
            int to = visible(element.end());
            return new Container(from, to, new Span(element.start(), element.end()));
        });
    }

    private static boolean isAddIn(Element element) {
        if (!element.name().equals("div")) {
            return false;
        }
        String id = element.id();
        return element.hasClass("me-email-text")
                || element.hasClass("mms-join-block")
                || id.endsWith("mms-join-block")
                || id.endsWith("jitsi-link");
    }

    /// The first visible character at or after a position of the source.
    private int visible(int source) {
        int low = 0;
        int high = html.text().length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (html.sourceStart(middle) < source) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
