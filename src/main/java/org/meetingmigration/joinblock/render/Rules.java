package org.meetingmigration.joinblock.render;

/// Rule lines that begin and end join blocks, exactly as they stand alone on their line (`spec/join-blocks.md`, 1).
/// A rule proves nothing by itself: a block is a pair of rules with a join URL between them.
public final class Rules {

    /// Teams, every generation.
    public static final String TEAMS = "_".repeat(80);

    /// Between the parts of a Teams block since 2024.
    public static final String TEAMS_INNER = "_".repeat(32);

    /// Skype for Business and Lync; outlook.com uses it for Teams too.
    public static final String SKYPE = ".".repeat(137);

    /// Google Meet. What stands between two of these belongs to Google: never write another block there.
    public static final String GOOGLE = "-::~:~::" + "~:".repeat(35) + "~::~:~::-";

    /// Our own.
    public static final String OWN = "=-".repeat(36);

    private Rules() {}
}
