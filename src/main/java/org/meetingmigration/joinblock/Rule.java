package org.meetingmigration.joinblock;

import java.util.Optional;

/// The rule lines that providers draw around their blocks (facts: the four constants that matter).
enum Rule {
    /// 80 underscores around a Teams block.
    TEAMS,
    /// 137 dots around a Skype for Business or Lync block, and around the Teams block of outlook.com.
    SKYPE,
    /// `-::~:~::~…~::~:~::-` around Google's part of a description.
    GOOGLE,
    /// Ten U+2500 around the block of Zoom for Google Calendar.
    ZOOM,
    /// `=-=-…` around a block of ours.
    OWN;

    private static final int OWN_LENGTH = 72;

    /// Whether a join link of this provider makes a block of what stands between two such rules.
    boolean encloses(String provider) {
        return switch (this) {
            case TEAMS -> provider.equals("teams");
            case SKYPE -> provider.equals("skype4b") || provider.equals("teams");
            case ZOOM -> provider.equals("zoom") || provider.equals("zoomgov");
            case GOOGLE, OWN -> true;
        };
    }

    static Optional<Rule> of(String text, Line line) {
        int length = line.end() - line.start();
        if (length < 10) {
            return Optional.empty();
        }
        return switch (text.charAt(line.start())) {
            case '_' -> made(length == 80 && isAll(text, line, '_'), TEAMS);
            case '.' -> made(length == 137 && isAll(text, line, '.'), SKYPE);
            case '-' -> made(isGoogle(text, line), GOOGLE);
            case '\u2500' -> made(length == 10 && isAll(text, line, '\u2500'), ZOOM);
            case '=' -> made(length == OWN_LENGTH && isOwn(text, line), OWN);
            default -> Optional.empty();
        };
    }

    private static Optional<Rule> made(boolean matches, Rule rule) {
        return matches ? Optional.of(rule) : Optional.empty();
    }

    private static boolean isAll(String text, Line line, char wanted) {
        for (int at = line.start(); at < line.end(); at++) {
            if (text.charAt(at) != wanted) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGoogle(String text, Line line) {
        if (!text.startsWith("-::~", line.start()) || !text.startsWith("~::-", line.end() - 4)) {
            return false;
        }
        for (int at = line.start(); at < line.end(); at++) {
            char c = text.charAt(at);
            if (c != '-' && c != ':' && c != '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isOwn(String text, Line line) {
        for (int at = line.start(); at < line.end(); at++) {
            if (text.charAt(at) != ((at - line.start()) % 2 == 0 ? '=' : '-')) {
                return false;
            }
        }
        return true;
    }
}
