package org.meetingmigration.cmdlet.service;

import java.util.stream.Collectors;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.terminal.DisplayText;
import tools.jackson.databind.JsonNode;

/// Tells what a change of many users led to, in the manner of [Effects].
public final class BulkEffects {

    /// Type of the object that `-PassThru` gives.
    public static final String TYPE = "BulkMigrationEffect";

    private BulkEffects() {}

    /// @param answer `{users, enqueued, ignored, explanation}` as the service gives it
    public static void report(Invocation call, JsonNode answer) {
        var ignored = answer.path("ignored").properties().stream()
                .map(reason -> reason.getKey() + " " + reason.getValue().asLong(0))
                .collect(Collectors.joining(", "));
        var explanation = DisplayText.safe(answer.path("explanation").asString(""));
        call.verbose(answer.path("users").asLong(0) + " users changed, "
                + answer.path("enqueued").asLong(0) + " have a request.");
        if (!ignored.isEmpty()) {
            call.warn("Not all meetings are migrated (" + DisplayText.safe(ignored) + "). " + explanation);
        } else if (!explanation.isEmpty()) {
            call.verbose(explanation);
        }
        if (call.isSet(Effects.PASS_THRU.name())) {
            call.emit(PsObject.of(TYPE)
                    .with("Users", answer.path("users").asLong(0))
                    .with("Enqueued", answer.path("enqueued").asLong(0))
                    .with("Ignored", ignored)
                    .with("Explanation", explanation));
        }
    }
}
