package org.meetingmigration.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A text with `{{name}}` in it.
///
/// @param pieces plain text at even places, names at odd ones
record Template(List<String> pieces) {

    private static final Map<String, Template> READ = new ConcurrentHashMap<>();

    Template {
        pieces = List.copyOf(pieces);
    }

    /// The template in the resource `name`, without its last line break.
    static Template named(String name) {
        return READ.computeIfAbsent(name, key -> of(resource(key).stripTrailing()));
    }

    static Template of(String text) {
        var pieces = new ArrayList<String>();
        int position = 0;
        while (position < text.length()) {
            int open = text.indexOf("{{", position);
            int close = text.indexOf("}}", open);
            if (open < 0 || close < 0) {
                break;
            }
            pieces.add(text.substring(position, open));
            pieces.add(text.substring(open + 2, close));
            position = close + 2;
        }
        pieces.add(text.substring(position));
        return new Template(pieces);
    }

    /// @throws IllegalArgumentException when a name has no value
    String fill(Map<String, String> values) {
        var filled = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            filled.append(i % 2 == 0 ? pieces.get(i) : value(values, pieces.get(i)));
        }
        return filled.toString();
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No value for {{" + name + "}}");
        }
        return value;
    }

    static String resource(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: its file " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
