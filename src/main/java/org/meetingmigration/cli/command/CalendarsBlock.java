package org.meetingmigration.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The `calendars` of a tenant in the service's configuration, as YAML.
final class CalendarsBlock {

    private static final String INDENT = "      ";

    private final String tenant;
    private final List<String> lines = new ArrayList<>();

    CalendarsBlock(String tenant) {
        this.tenant = tenant;
    }

    /// Leaves out what is empty.
    void text(String key, String value) {
        if (!value.isEmpty()) {
            lines.add(INDENT + key + ": " + scalar(value));
        }
    }

    void texts(String key, List<String> values) {
        if (!values.isEmpty()) {
            lines.add(INDENT + key + ":");
            values.forEach(value -> lines.add(INDENT + "  - " + scalar(value)));
        }
    }

    void group(String key, Map<String, String> values) {
        if (!values.isEmpty()) {
            lines.add(INDENT + key + ":");
            values.forEach((name, value) -> lines.add(INDENT + "  " + name + ": " + scalar(value)));
        }
    }

    List<String> lines() {
        var all = new ArrayList<>(List.of("tenants:", "  " + tenant + ":", "    calendars:"));
        all.addAll(lines);
        return List.copyOf(all);
    }

    /// Plain where nobody could take it for something else (YAML 1.1), else in double quotes.
    private static String scalar(String value) {
        if (value.matches("[A-Za-z/$][A-Za-z0-9/._@-]*|https?://[A-Za-z0-9/._@:\\[\\]%~-]*[A-Za-z0-9/]")
                && !value.matches("(?i)y|n|yes|no|on|off|true|false|null")) {
            return value;
        }
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
