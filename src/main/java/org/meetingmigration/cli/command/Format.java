package org.meetingmigration.cli.command;

import picocli.CommandLine.Option;

/// How rows are printed: at most one of the two, or a table for people.
final class Format {

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Option(names = "--csv", description = "Print comma-separated values (RFC 4180), one record for each row.")
    private boolean csv;

    boolean json() {
        return json;
    }

    boolean csv() {
        return csv;
    }

    boolean forPeople() {
        return !json && !csv;
    }
}
