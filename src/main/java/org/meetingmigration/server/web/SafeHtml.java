package org.meetingmigration.server.web;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;

/// HTML out of calendars, for people to look at. Whoever can invite somebody can write it, so there are three
/// walls: only harmless tags are left; the frame that shows it is a sandbox without any permission; and a policy
/// in it lets it load nothing. The first also keeps the browser's console quiet, so that whatever is reported
/// there is news.
final class SafeHtml {

    /// Longer bodies are shown as text alone.
    static final int LONGEST = 500_000;

    private static final String HEAD = """
            <!DOCTYPE html><html><head><meta charset="utf-8">\
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head><body>""";

    /// No link, no picture, no style, no form; sizes and colours as attributes do no harm.
    private static final Safelist HARMLESS = Safelist.none()
            .addTags("b", "big", "blockquote", "br", "center", "code", "dd", "div", "dl", "dt", "em", "font")
            .addTags("h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "li", "ol", "p", "pre", "s", "small", "span")
            .addTags("strike", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul")
            .addAttributes("font", "color", "face", "size")
            .addAttributes("table", "border", "cellpadding", "cellspacing", "width")
            .addAttributes("td", "align", "bgcolor", "colspan", "rowspan", "valign", "width")
            .addAttributes("th", "align", "bgcolor", "colspan", "rowspan", "valign", "width")
            .addAttributes("u", "title")
            .addAttributes(":all", "dir", "lang");

    private SafeHtml() {}

    /// The value of the attribute `srcdoc` of a frame, escaped as attributes are: templates never write one by
    /// themselves.
    static String srcdoc(String html) {
        var escaped = new StringOutput();
        Escape.htmlAttribute(frame(html), escaped);
        return escaped.toString();
    }

    /// The document of a frame.
    static String frame(String html) {
        var document = Jsoup.parse(html);
        for (Element link : document.select("a[href]")) {
            link.attr("title", link.attr("href")).tagName("u");
        }
        for (Element image : document.select("img[alt]")) {
            image.after(new TextNode(image.attr("alt")));
        }
        var clean = new Cleaner(HARMLESS).clean(document);
        clean.outputSettings(new Document.OutputSettings().prettyPrint(false));
        return HEAD + clean.body().html() + "</body></html>";
    }

    /// What a reader sees, with the targets of links, one line for each of theirs.
    static String text(String html) {
        var text = new StringBuilder();
        Jsoup.parse(html).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    append(text, words.text());
                } else if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
                    newLine(text, element.nameIs("br"));
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.isBlock()) {
                    newLine(text, false);
                }
                if (node instanceof Element element && element.nameIs("a") && element.hasAttr("href")) {
                    target(text, element);
                }
            }
        });
        return text.toString().strip();
    }

    private static void target(StringBuilder text, Element link) {
        if (!link.text().strip().equals(link.attr("href"))) {
            text.append(" <").append(link.attr("href")).append('>');
        }
    }

    private static void append(StringBuilder text, String words) {
        boolean begins = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        text.append(begins ? words.stripLeading() : words);
    }

    private static void newLine(StringBuilder text, boolean always) {
        if (always || !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
