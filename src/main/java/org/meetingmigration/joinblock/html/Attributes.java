package org.meetingmigration.joinblock.html;

import java.util.Optional;
import java.util.function.Predicate;

/// The attributes of one start tag, read from the source when asked for: most are never looked at.
public final class Attributes {

    private final String html;
    private final int from;

    /// @param from after the name of the tag
    Attributes(String html, int from) {
        this.html = html;
        this.from = from;
    }

    /// The decoded value of the first attribute of that name, as browsers take it; empty when there is none.
    public Optional<String> value(String name) {
        return find(name).map(found -> Entities.decodeAttribute(html, found.valueStart(), found.valueEnd()));
    }

    /// A scanner that stands at the first attribute of that name.
    Optional<AttributeScanner> find(String name) {
        var scanner = new AttributeScanner(html, from);
        while (scanner.next()) {
            if (scanner.nameIs(name)) {
                return Optional.of(scanner);
            }
        }
        return Optional.empty();
    }

    boolean hasToken(String name, Predicate<String> wanted) {
        return value(name).map(value -> containsToken(value, wanted)).orElse(false);
    }

    static boolean containsToken(String value, Predicate<String> wanted) {
        var start = 0;
        while (start < value.length()) {
            var end = start;
            while (end < value.length() && !Whitespace.is(value.charAt(end))) {
                end++;
            }
            if (wanted.test(withoutForeignPrefix(value.substring(start, end)))) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    /// Outlook on the web adds the prefix once per pass.
    static String withoutForeignPrefix(String name) {
        var start = 0;
        while (name.startsWith("x_", start)) {
            start += 2;
        }
        return name.substring(start);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attributes that && from == that.from && html.equals(that.html);
    }

    @Override
    public int hashCode() {
        return from;
    }

    @Override
    public String toString() {
        var scanner = new AttributeScanner(html, from);
        while (scanner.next()) {}
        return html.substring(from, scanner.position());
    }
}
