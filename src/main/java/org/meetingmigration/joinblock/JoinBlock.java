package org.meetingmigration.joinblock;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.Coordinates;
import org.meetingmigration.meeting.Span;

/// A join block, or a lone join link, in one carrier.
///
/// @param carrier where it stands
/// @param html whether the carrier's text is to be read as HTML; then so is what takes the block's place
/// @param shape how its bounds were recognised
/// @param provider the conferencing system, as in [Coordinates#provider]
/// @param joinUrl the link that opens the meeting, unwrapped; the first where there are several
/// @param identities what names the meeting, one for each way it is spelled in the block
/// @param spans ranges of the carrier's text that are the block, ascending; for a lone link each place its URL stands
/// @param text the block as a reader sees it
/// @param marked the language that machines wrote into the block; [Locale#ROOT] when they did not
/// @param quoted whether it stands in a quoted or forwarded message
public record JoinBlock(
        Carrier carrier,
        boolean html,
        Shape shape,
        String provider,
        String joinUrl,
        Set<String> identities,
        List<Span> spans,
        String text,
        Locale marked,
        boolean quoted) {

    public JoinBlock {
        identities = Set.copyOf(identities);
        spans = List.copyOf(spans);
    }

    /// The language it is written in, by its words where machines did not say; [Locale#ROOT] when nothing tells.
    /// Worked out when asked: who only counts meetings never does.
    public Locale language() {
        return marked.equals(Locale.ROOT) ? LanguageReader.ofWords(text) : marked;
    }

    /// Whether a whole block stands here, so that a new one takes its place; else only the link changes.
    public boolean isWhole() {
        return shape.isWhole();
    }

    /// The same block with other bounds.
    JoinBlock as(Shape other) {
        return new JoinBlock(carrier, html, other, provider, joinUrl, identities, spans, text, marked, quoted);
    }

    /// The facts in the block, read on demand.
    public Coordinates coordinates() {
        return CoordinatesReader.read(provider, joinUrl, text);
    }
}
