package org.meetingmigration.joinblock.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.meetingmigration.meeting.Coordinates;
import org.meetingmigration.meeting.DialIn;

/// Our own shape, for every provider whose add-ins have none that clients rely on.
///
/// The HTML sets no colours: text and link take those of the reader's theme, light or dark.
final class OwnBlock implements BlockRenderer {

    private static final String CONTAINER =
            "max-width:640px; font-family:'Segoe UI','Helvetica Neue',Helvetica,Arial,sans-serif; font-size:14px; line-height:1.5";
    private static final String RULE = "margin:0 0 12px 0; opacity:0.4";
    private static final String HEADING = "margin:0 0 8px 0; font-size:18px; font-weight:600";
    private static final String LINE = "margin:0 0 4px 0";
    private static final String FAINT = "margin:12px 0; font-size:12px";

    @Override
    public RenderedBlock render(Coordinates coordinates, String displayName, Locale language) {
        var facts = CleanText.coordinates(coordinates);
        var phrases = Phrases.of(language);
        var name = CleanText.line(displayName);
        var heading =
                name.isEmpty() ? phrases.get(Phrase.ONLINE_MEETING) : phrases.labelled(Phrase.ONLINE_MEETING, name);
        var location = name.isEmpty() ? heading : name;
        return new RenderedBlock(
                plain(facts, heading, phrases),
                html(facts, heading, phrases, BlockLanguage.of(language).htmlTag()),
                location,
                phrases.get(Phrase.JOIN_ONLINE_MEETING));
    }

    private static String plain(Coordinates facts, String heading, Phrases phrases) {
        var lines = new ArrayList<String>();
        lines.add(Rules.OWN);
        lines.add(heading);
        if (!facts.joinUrl().isEmpty()) {
            lines.add(phrases.label(Phrase.JOIN));
            lines.add(facts.joinUrl());
        }
        lines.addAll(FactLines.meetingLines(facts, phrases));
        if (hasPhone(facts)) {
            lines.add("");
            lines.add(phrases.get(Phrase.DIAL_IN));
            facts.dialIns().forEach(dialIn -> lines.add(FactLines.dialInLine(dialIn, phrases)));
            lines.addAll(FactLines.conferenceIdLine(facts, phrases));
        }
        lines.add("");
        lines.add(phrases.get(Phrase.DO_NOT_EDIT));
        lines.add(Rules.OWN);
        return String.join("\n", lines);
    }

    private static String html(Coordinates facts, String heading, Phrases phrases, String lang) {
        var lines = new ArrayList<String>();
        lines.add("<div class=\"mms-join-block\" id=\"mms-join-block\" lang=\"%s\" style=\"%s\">"
                .formatted(lang, CONTAINER));
        lines.add(Html.rule(Rules.OWN, RULE));
        lines.add(div(HEADING, Html.escape(heading)));
        if (!facts.joinUrl().isEmpty()) {
            lines.addAll(joinHtml(facts.joinUrl(), phrases));
        }
        FactLines.meetingLines(facts, phrases).forEach(line -> lines.add(div(LINE, Html.escape(line))));
        if (hasPhone(facts)) {
            lines.add(div("margin:12px 0 4px 0; font-weight:600", Html.escape(phrases.get(Phrase.DIAL_IN))));
            facts.dialIns().forEach(dialIn -> lines.add(dialInHtml(dialIn, phrases)));
            FactLines.conferenceIdLine(facts, phrases).forEach(line -> lines.add(div(LINE, Html.escape(line))));
        }
        lines.add(div(FAINT, Html.escape(phrases.get(Phrase.DO_NOT_EDIT))));
        lines.add(Html.rule(Rules.OWN, RULE));
        lines.add("</div>");
        return String.join("\n", lines);
    }

    /// The URL stands below its link too, so that it survives where links are stripped and can be read out.
    private static List<String> joinHtml(String url, Phrases phrases) {
        var link = Html.link(
                url,
                phrases.get(Phrase.JOIN_ONLINE_MEETING),
                "style=\"font-size:16px; font-weight:600; text-decoration:underline\"");
        return List.of(
                div(LINE, link), div("margin:0 0 8px 0; font-size:12px; word-break:break-all", Html.escape(url)));
    }

    private static String dialInHtml(DialIn dialIn, Phrases phrases) {
        var number = Html.phoneLink(dialIn.number(), "style=\"text-decoration:underline\"");
        return div(LINE, number + Html.escape(FactLines.afterNumber(dialIn, phrases)));
    }

    private static String div(String style, String content) {
        return "<div style=\"" + style + "\">" + content + "</div>";
    }

    private static boolean hasPhone(Coordinates facts) {
        return !facts.dialIns().isEmpty() || !facts.conferenceId().isEmpty();
    }
}
