package org.meetingmigration.cmdlet.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletError.Category;
import org.meetingmigration.terminal.DisplayText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the service refuses (RFC 9457), in words.
final class Problems {

    private static final int MOST_FAULTS = 50;

    private static final String HOW_TO_SIGN_IN = "Sign in with: Connect-Mms -TokenFile FILE, or name the file in"
            + " MMS_TOKEN_FILE. mms serve prints the first token when it is started for the first time.";

    private Problems() {}

    /// @param body of the answer, whatever it is
    /// @param retryAfter seconds, if the service says so
    static CmdletError of(ServiceAddress address, int status, byte[] body, Optional<String> retryAfter) {
        var problem = parsed(body);
        return switch (status) {
            case 401 ->
                new CmdletError(
                        "The service at " + address + " does not accept the token. " + HOW_TO_SIGN_IN,
                        Category.NOT_ALLOWED);
            case 403 -> new CmdletError(sentence(problem, "You may not do that."), Category.NOT_ALLOWED);
            case 429 ->
                new CmdletError(
                        "The service asks to slow down. Try again in " + retryAfter.orElse("some") + " seconds.",
                        Category.UNAVAILABLE);
            default -> new CmdletError(described(address, status, problem), category(status));
        };
    }

    static CmdletError noToken(ServiceAddress address) {
        return new CmdletError("You are not signed in to " + address + ". " + HOW_TO_SIGN_IN, Category.NOT_ALLOWED);
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException notJson) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    private static String described(ServiceAddress address, int status, JsonNode problem) {
        if (problem.path("title").isMissingNode() && problem.path("detail").isMissingNode()) {
            return "What answers at " + address + " is no such service (status " + status + "). Check the address.";
        }
        var text = new StringBuilder(sentence(problem, "Status " + status));
        lines(problem).forEach(line -> text.append("\n  ").append(line));
        return text.toString();
    }

    private static String sentence(JsonNode problem, String otherwise) {
        var detail = DisplayText.safe(problem.path("detail").asString(""));
        var title = DisplayText.safe(problem.path("title").asString(""));
        if (detail.isEmpty()) {
            return title.isEmpty() ? otherwise : title;
        }
        return detail;
    }

    /// `row 7, userPrincipalName: is there twice`.
    private static List<String> lines(JsonNode problem) {
        var lines = new ArrayList<String>();
        for (var fault : problem.path("errors")) {
            if (lines.size() == MOST_FAULTS) {
                lines.add("and " + (problem.path("errors").size() - MOST_FAULTS) + " more");
                break;
            }
            var row = fault.path("row").isMissingNode()
                    ? ""
                    : "row " + fault.path("row").asLong(0);
            var field = fault.path("field").asString("");
            var where = row.isEmpty() || field.isEmpty() ? row + field : row + ", " + field;
            lines.add(DisplayText.safe(where
                    + (where.isEmpty() ? "" : ": ")
                    + fault.path("message").asString("")));
        }
        return lines;
    }

    private static Category category(int status) {
        return switch (status) {
            case 404 -> Category.NOT_FOUND;
            case 409, 412, 428 -> Category.CONFLICT;
            case 502, 503, 504 -> Category.UNAVAILABLE;
            default -> Category.FAILED;
        };
    }
}
