package org.meetingmigration.joinblock.html;

import java.util.Optional;

/// An element as it stands in the source. Offsets are characters of the HTML given to [HtmlText#of].
///
/// @param name in lower case, with its prefix, for example `div` or `o:p`
/// @param start the `<` of the start tag
/// @param startTagEnd after the `>` of the start tag
/// @param endTagStart the `<` of the end tag; where there is none (void elements, implied ends) the same as `end`
/// @param end after the end tag; where there is none, after the last content
/// @param depth number of elements around it
/// @param attributes of the start tag
public record Element(
        String name, int start, int startTagEnd, int endTagStart, int end, int depth, Attributes attributes) {

    /// The decoded value; empty text where the attribute stands without one.
    public Optional<String> attribute(String attributeName) {
        return attributes.value(attributeName);
    }

    /// Whether the element is of a class, under its own name or under the one that Outlook on the web gives to
    /// foreign classes (`x_MsoNormal`).
    public boolean hasClass(String className) {
        return attributes.hasToken("class", className::equals);
    }

    /// As [#hasClass], by the beginning of the name.
    boolean hasClassStartingWith(String prefix) {
        return attributes.hasToken("class", name -> name.startsWith(prefix));
    }

    /// The id without the `x_` that Outlook on the web puts before it; empty when there is none.
    public String id() {
        return Attributes.withoutForeignPrefix(attribute("id").orElse("").strip());
    }
}
