package org.meetingmigration.joinblock.render;

import java.util.ArrayList;
import java.util.Locale;
import org.meetingmigration.meeting.Coordinates;
import org.meetingmigration.meeting.DialIn;

/// The shape that the Skype for Business add-in for Outlook writes (`spec/join-blocks.md`, 3), text and Word's HTML.
/// Skype has no meeting ID and no passcode apart from the conference ID, so those two are not written.
final class SkypeBlock implements BlockRenderer {

    private static final String MARGINS = "margin:0 0 6pt 0";

    @Override
    public RenderedBlock render(Coordinates coordinates, String displayName, Locale language) {
        var facts = CleanText.coordinates(coordinates);
        var phrases = Phrases.of(language);
        var blockLanguage = BlockLanguage.of(language);
        return new RenderedBlock(
                plain(facts, phrases, blockLanguage.lcid()),
                html(facts, phrases, blockLanguage),
                phrases.get(Phrase.SKYPE_MEETING),
                phrases.get(Phrase.JOIN_ONLINE_MEETING));
    }

    private static String plain(Coordinates facts, Phrases phrases, int lcid) {
        var lines = new ArrayList<String>();
        lines.add(Rules.SKYPE);
        if (!facts.joinUrl().isEmpty()) {
            lines.add(angled(phrases.get(Phrase.SKYPE_JOIN), facts.joinUrl()));
            lines.add(angled(webAppWords(phrases), webApp(facts.joinUrl())));
            lines.add("");
        }
        if (!facts.dialIns().isEmpty()) {
            lines.add(phrases.get(Phrase.SKYPE_BY_PHONE));
            facts.dialIns().forEach(dialIn -> lines.add(FactLines.dialInLine(dialIn, phrases)));
        }
        if (!facts.conferenceId().isEmpty()) {
            lines.add(phrases.labelled(Phrase.SKYPE_CONFERENCE_ID, facts.conferenceId()));
        }
        lines.add(angled(phrases.get(Phrase.SKYPE_HELP), help(lcid)));
        lines.add(endMark(lcid));
        lines.add(Rules.SKYPE);
        return String.join("\n", lines);
    }

    private static String html(Coordinates facts, Phrases phrases, BlockLanguage language) {
        var lines = new ArrayList<String>();
        lines.add("<div lang=\"" + language.htmlTag() + "\" style=\"font-family:Calibri,sans-serif\">");
        lines.add(paragraph("8.0pt", Rules.SKYPE));
        if (!facts.joinUrl().isEmpty()) {
            lines.add(paragraph("16.0pt", joinHtml(facts.joinUrl(), phrases)));
            var words = Html.escape(phrases.get(Phrase.SKYPE_TROUBLE)) + " ";
            var link = Html.link(webApp(facts.joinUrl()), phrases.get(Phrase.SKYPE_WEB_APP), underlined());
            lines.add(paragraph("10.0pt", words + link));
        }
        if (!facts.dialIns().isEmpty()) {
            lines.add(paragraph("14.0pt", Html.escape(phrases.get(Phrase.SKYPE_BY_PHONE))));
            facts.dialIns().forEach(dialIn -> lines.add(paragraph("10.0pt", dialInHtml(dialIn, phrases))));
        }
        if (!facts.conferenceId().isEmpty()) {
            var line = phrases.labelled(Phrase.SKYPE_CONFERENCE_ID, facts.conferenceId());
            lines.add(paragraph("10.0pt", Html.escape(line)));
        }
        var help = Html.link(help(language.lcid()), phrases.get(Phrase.SKYPE_HELP), underlined());
        lines.add(paragraph("10.0pt", help));
        lines.add("<p class=\"MsoNormal\" style=\"margin:0\"><sub><span style=\"font-size:1.0pt; color:white\">"
                + endMark(language.lcid()) + "</span></sub></p>");
        lines.add(paragraph("8.0pt", Rules.SKYPE));
        lines.add("</div>");
        return String.join("\n", lines);
    }

    /// The anchors' names are how Outlook and recognisers know the add-in's block.
    private static String joinHtml(String url, Phrases phrases) {
        return "<a name=\"OutJoinLink\"><span style=\"font-family:Wingdings\">à</span></a> "
                + Html.link(url, phrases.get(Phrase.SKYPE_JOIN), underlined())
                + " <a name=\"OutSharedNoteBorder\">&nbsp;</a><a name=\"OutSharedNoteLink\">&nbsp;</a>";
    }

    private static String dialInHtml(DialIn dialIn, Phrases phrases) {
        return Html.phoneLink(dialIn.number(), underlined()) + Html.escape(FactLines.afterNumber(dialIn, phrases));
    }

    private static String webAppWords(Phrases phrases) {
        return phrases.get(Phrase.SKYPE_TROUBLE) + " " + phrases.get(Phrase.SKYPE_WEB_APP);
    }

    private static String webApp(String joinUrl) {
        return joinUrl + (joinUrl.indexOf('?') < 0 ? "?" : "&") + "sl=1";
    }

    private static String help(int lcid) {
        return "https://o15.officeredir.microsoft.com/r/rlidLync15?clid=" + lcid + "&p1=5&p2=2009";
    }

    /// The add-in's hidden mark, white on white; names the block's language.
    private static String endMark(int lcid) {
        return "[!OC([" + lcid + "])!]";
    }

    private static String angled(String words, String url) {
        return words + " <" + url + ">";
    }

    private static String underlined() {
        return "style=\"text-decoration:underline\"";
    }

    private static String paragraph(String fontSize, String content) {
        return "<p class=\"MsoNormal\" style=\"" + MARGINS
                + "; overflow:hidden; text-autospace:none\"><span style=\"font-size:" + fontSize + "\">" + content
                + "</span></p>";
    }
}
