package org.meetingmigration.joinblock;

/// Lines of dial-in lists that carry no words of a provider: phone numbers and addresses of video systems.
final class DialLine {

    private DialLine() {}

    /// @param line lower case, without blanks around it
    static boolean matches(String line) {
        return isPhone(line) || isVideoAddress(line);
    }

    /// `---`, `=====`, `________`.
    static boolean isInnerRule(String line) {
        if (line.length() < 3) {
            return false;
        }
        char first = line.charAt(0);
        return (first == '-' || first == '=' || first == '_') && line.chars().allMatch(c -> c == first);
    }

    /// Begins with a number of at least seven digits, perhaps after a bullet, as `+1 646 558 8656 US (New York)` does.
    private static boolean isPhone(String line) {
        int at = 0;
        while (at < line.length() && "•*-·\t ".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        int digits = 0;
        while (at < line.length() && "+0123456789 ().-,#*\u00a0".indexOf(line.charAt(at)) >= 0) {
            digits += Character.isDigit(line.charAt(at)) ? 1 : 0;
            at++;
        }
        return digits >= 7;
    }

    /// `1231231234@zoomcrc.com`
    private static boolean isVideoAddress(String line) {
        int at = line.indexOf('@');
        return at >= 4 && line.indexOf(' ') < 0 && line.substring(0, at).chars().allMatch(Character::isDigit);
    }
}
