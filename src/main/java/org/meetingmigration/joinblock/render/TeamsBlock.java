package org.meetingmigration.joinblock.render;

import java.util.ArrayList;
import java.util.Locale;
import org.meetingmigration.meeting.Coordinates;
import org.meetingmigration.meeting.DialIn;

/// The shape that Teams writes since 2024 (`spec/join-blocks.md`, 4.1 T4 and T5, 4.3), as far as we have the facts:
/// no meeting options and no dial-in page, because their URLs are not part of the coordinates.
///
/// The HTML has Teams' container, classes and ids, and none of its colours, which dark themes cannot always turn.
final class TeamsBlock implements BlockRenderer {

    private static final String HELP = "https://aka.ms/JoinTeamsMeeting?omkt=";
    private static final String RULE = "margin-bottom:24px";
    private static final String INNER_RULE =
            "<div style=\"margin-bottom:12px; max-width:1024px\"><hr style=\"border:0; border-top:1px solid\"></div>";
    private static final String HEADLINE =
            "id=\"meet_invite_block.action.join_link\" title=\"Meeting join link\" class=\"me-email-headline\" "
                    + "style=\"font-size:20px; font-weight:600; text-decoration:underline\"";

    private static final String LINK = "class=\"me-email-link\" style=\"font-size:14px; text-decoration:underline\"";

    @Override
    public RenderedBlock render(Coordinates coordinates, String displayName, Locale language) {
        var facts = CleanText.coordinates(coordinates);
        var phrases = Phrases.of(language);
        var market = BlockLanguage.of(language).market(language);
        return new RenderedBlock(
                plain(facts, phrases, market),
                html(facts, phrases, market),
                phrases.get(Phrase.TEAMS_MEETING),
                phrases.get(Phrase.JOIN_ONLINE_MEETING));
    }

    private static String plain(Coordinates facts, Phrases phrases, String market) {
        var lines = new ArrayList<String>();
        lines.add(Rules.TEAMS);
        lines.add(phrases.get(Phrase.TEAMS_MEETING));
        if (!facts.joinUrl().isEmpty()) {
            lines.add(
                    isShort(facts.joinUrl())
                            ? phrases.labelled(Phrase.JOIN, facts.joinUrl())
                            : phrases.get(Phrase.TEAMS_JOIN_NOW) + "<" + facts.joinUrl() + ">");
        }
        lines.addAll(FactLines.meetingLines(facts, phrases));
        lines.add(Rules.TEAMS_INNER);
        if (!facts.dialIns().isEmpty()) {
            lines.add(phrases.get(Phrase.DIAL_IN));
            facts.dialIns().forEach(dialIn -> lines.add(FactLines.dialInLine(dialIn, phrases)));
        }
        lines.addAll(FactLines.conferenceIdLine(facts, phrases));
        lines.add(phrases.get(Phrase.TEAMS_NEED_HELP) + "<" + HELP + market + ">");
        lines.add(Rules.TEAMS);
        return String.join("\n", lines);
    }

    private static String html(Coordinates facts, Phrases phrases, String market) {
        var lines = new ArrayList<String>();
        lines.add("<div class=\"me-email-text\" lang=\"" + market + "\" style=\"max-width:1024px; "
                + "font-family:'Segoe UI','Helvetica Neue',Helvetica,Arial,sans-serif\">");
        lines.add(Html.rule(Rules.TEAMS, RULE));
        lines.add(div(12, span("24px; font-weight:700", phrases.get(Phrase.TEAMS_MEETING))));
        if (!facts.joinUrl().isEmpty()) {
            lines.add(div(6, join(facts.joinUrl(), phrases)));
        }
        FactLines.meetingLines(facts, phrases).forEach(line -> lines.add(div(6, span("14px", line))));
        lines.add(INNER_RULE);
        if (!facts.dialIns().isEmpty()) {
            lines.add(div(6, span("20px; font-weight:600", phrases.get(Phrase.DIAL_IN))));
            facts.dialIns().forEach(dialIn -> lines.add(div(6, dialIn(dialIn, phrases))));
        }
        FactLines.conferenceIdLine(facts, phrases).forEach(line -> lines.add(div(6, span("14px", line))));
        lines.add(div(
                24,
                Html.link(
                        HELP + market,
                        phrases.get(Phrase.TEAMS_NEED_HELP),
                        "id=\"meet_invite_block.action.help\" " + LINK)));
        lines.add(Html.rule(Rules.TEAMS, RULE));
        lines.add("</div>");
        return String.join("\n", lines);
    }

    private static String join(String url, Phrases phrases) {
        return isShort(url)
                ? span("20px; font-weight:600", phrases.label(Phrase.JOIN)) + " " + Html.link(url, url, HEADLINE)
                : Html.link(url, phrases.get(Phrase.TEAMS_JOIN_NOW), HEADLINE);
    }

    private static String dialIn(DialIn dialIn, Phrases phrases) {
        return Html.phoneLink(dialIn.number(), LINK) + span("14px", FactLines.afterNumber(dialIn, phrases));
    }

    /// Short links are written out, long ones hide behind words.
    private static boolean isShort(String url) {
        return url.contains("/meet/") && !url.contains("/l/meetup-join/");
    }

    private static String span(String fontSize, String text) {
        return "<span class=\"me-email-text\" style=\"font-size:" + fontSize + "\">" + Html.escape(text) + "</span>";
    }

    private static String div(int margin, String content) {
        return "<div style=\"margin-bottom:" + margin + "px\">" + content + "</div>";
    }
}
