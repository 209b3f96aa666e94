package org.meetingmigration.cli.demo;

/// The join blocks that stand in the demo's calendars.
enum JoinKind {
    SKYPE("skype.txt", "skype.html"),
    TEAMS_1("teams-t1.txt", "teams-service.html"),
    TEAMS_2("teams-t2.txt", "teams-service.html"),
    TEAMS_3("teams-t3.txt", "teams-word.html"),
    TEAMS_4("teams-t4.txt", "teams-container.html"),
    TEAMS_5("teams-t5.txt", "teams-container.html"),
    MEET("meet.txt", ""),
    ZOOM("zoom.txt", "");

    private final String text;
    private final String html;

    JoinKind(String text, String html) {
        this.text = text;
        this.html = html;
    }

    Template text() {
        return Template.named(text);
    }

    boolean hasHtml() {
        return !html.isEmpty();
    }

    Template html() {
        return Template.named(html);
    }

    boolean isTeams() {
        return name().startsWith("TEAMS");
    }
}
