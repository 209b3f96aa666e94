package org.meetingmigration.joinblock;

import java.util.List;
import java.util.Optional;
import org.meetingmigration.joinblock.link.LinkCatalogue;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.Span;

/// Plain text: what a reader sees is what stands there.
final class PlainView implements View {

    private final Carrier carrier;
    private final List<PlacedLink> links;

    PlainView(Carrier carrier, LinkCatalogue catalogue) {
        this.carrier = carrier;
        this.links = catalogue.find(carrier.text()).stream()
                .map(link ->
                        new PlacedLink(link, link.start(), link.end(), List.of(new Span(link.start(), link.end()))))
                .toList();
    }

    @Override
    public Carrier carrier() {
        return carrier;
    }

    @Override
    public boolean html() {
        return false;
    }

    @Override
    public String text() {
        return carrier.text();
    }

    @Override
    public List<PlacedLink> links() {
        return links;
    }

    @Override
    public List<Span> cut(int from, int to) {
        return List.of(new Span(from, to));
    }

    @Override
    public boolean quoted(int position) {
        return false;
    }

    @Override
    public Optional<String> language(int position) {
        return Optional.empty();
    }

    @Override
    public Optional<Container> container(int position) {
        return Optional.empty();
    }
}
