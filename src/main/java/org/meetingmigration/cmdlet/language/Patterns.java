package org.meetingmigration.cmdlet.language;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Names;

/// Regular expressions and wildcards, matched in linear time. The last few compiled ones are kept.
public final class Patterns {

    private static final int KEPT = 50;
    private static final int LONGEST = 10_000;

    private final Map<String, Pattern> compiled = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pattern> eldest) {
            return size() > KEPT;
        }
    };

    /// Whether the expression is found anywhere in the text.
    boolean matches(String text, String expression, boolean caseSensitive) {
        return pattern(expression, caseSensitive).matcher(text).find();
    }

    Pattern pattern(String expression, boolean caseSensitive) {
        return compiled.computeIfAbsent(
                (caseSensitive ? "c" : "i") + expression, key -> compile(key.substring(1), caseSensitive));
    }

    private static Pattern compile(String expression, boolean caseSensitive) {
        if (expression.length() > LONGEST) {
            throw CmdletError.invalid("A pattern may be " + LONGEST + " characters long.");
        }
        try {
            return Pattern.compile(expression, caseSensitive ? 0 : Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw CmdletError.invalid("'" + Names.brief(expression) + "' is not a pattern that can be matched here: "
                    + e.getDescription() + "." + advice(expression));
        }
    }

    private static String advice(String expression) {
        if (expression.contains("(?") || expression.matches("(?s).*\\\\[1-9k].*")) {
            return " Backreferences and lookaround are not supported, because matching them can take for ever; combine"
                    + " several -match and -notmatch instead.";
        }
        return " To compare text with wildcards use -like.";
    }

    /// Whether the whole text fits `*`, `?` and `[a-z]`.
    public boolean like(String text, String wildcard, boolean caseSensitive) {
        return compiled.computeIfAbsent(
                        (caseSensitive ? "C" : "I") + wildcard, key -> compile(expression(wildcard), caseSensitive))
                .matches(text);
    }

    private static String expression(String wildcard) {
        var expression = new StringBuilder("(?s)^");
        for (int i = 0; i < wildcard.length(); i++) {
            char c = wildcard.charAt(i);
            int close = c == '[' ? wildcard.indexOf(']', i + 2) : -1;
            if (c == '*') {
                expression.append(".*");
            } else if (c == '?') {
                expression.append('.');
            } else if (close > 0 && close - i < 100) {
                expression.append(set(wildcard.substring(i + 1, close)));
                i = close;
            } else {
                boolean escape = c == '`' && i + 1 < wildcard.length();
                i += escape ? 1 : 0;
                expression.append(Pattern.quote(String.valueOf(wildcard.charAt(i))));
            }
        }
        return expression.append('$').toString();
    }

    private static String set(String inside) {
        return "[" + inside.replace("\\", "\\\\").replace("[", "\\[").replace("^", "\\^") + "]";
    }
}
