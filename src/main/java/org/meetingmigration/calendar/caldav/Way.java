package org.meetingmigration.calendar.caldav;

/// How the calendars of a mailbox were found.
enum Way {
    PATHS("by the paths that are configured"),
    TEMPLATE("by the principal that is configured"),
    USUAL("where this kind of server has it"),
    SELF("as the account that signs in"),
    SEARCH("by searching the server for the address");

    private final String words;

    Way(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
