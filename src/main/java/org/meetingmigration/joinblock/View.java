package org.meetingmigration.joinblock;

import java.util.List;
import java.util.Optional;
import org.meetingmigration.joinblock.link.Link;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.Span;

/// A carrier as a reader sees it: lines of text with links, and the way back to the carrier's own characters.
interface View {

    /// A link and where the reader sees it.
    ///
    /// @param link what it is
    /// @param start visible range of the link or of its label
    /// @param end after it
    /// @param places ranges of the carrier's text where the URL itself stands
    record PlacedLink(Link link, int start, int end, List<Span> places) {}

    Carrier carrier();

    boolean html();

    /// What a reader sees; lines end with `\n`.
    String text();

    /// Every link, ascending by place.
    List<PlacedLink> links();

    /// The ranges of the carrier's text that go when the visible range goes.
    List<Span> cut(int from, int to);

    /// Whether the markup says that this is a quotation. Quotations by wording are found by [Quotes].
    boolean quoted(int position);

    /// The language that the markup gives at a place.
    Optional<String> language(int position);

    /// The visible range and the ranges to cut of the element an add-in made around a place.
    Optional<Container> container(int position);

    /// @param from visible range
    /// @param to after it
    /// @param source range of the carrier's text
    record Container(int from, int to, Span source) {}
}
