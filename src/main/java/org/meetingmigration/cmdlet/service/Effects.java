package org.meetingmigration.cmdlet.service;

import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.terminal.DisplayText;
import tools.jackson.databind.JsonNode;

/// Tells what a change led to. The original's cmdlets say nothing on success, and so do these; but a change that
/// migrates nothing brings a warning with the reason, `-Verbose` tells of the request, and `-PassThru` gives both as
/// objects.
public final class Effects {

    /// Type of the objects that `-PassThru` gives.
    public static final String TYPE = "MigrationEffect";

    public static final Parameter PASS_THRU =
            Parameter.flag("PassThru").help("Gives what the policy decided about the user's meetings.");

    private static final String NOTHING_SHOWN = "NOTHING_SHOWN";

    private Effects() {}

    /// @param answer `{user, effects}` as the service gives it
    public static void report(Invocation call, JsonNode answer) {
        var user =
                DisplayText.safe(answer.path("user").path("userPrincipalName").asString(""));
        if (answer.path("effects").isEmpty()) {
            call.verbose(user + ": is so already; nothing was changed.");
        }
        for (var effect : answer.path("effects")) {
            tell(call, user, effect);
        }
        if (call.isSet(PASS_THRU.name())) {
            answer.path("effects").forEach(effect -> call.emit(shown(user, effect)));
        }
    }

    private static void tell(Invocation call, String user, JsonNode effect) {
        var explanation = DisplayText.safe(effect.path("explanation").asString(""));
        var reason = effect.path("reason").asString("");
        if (effect.path("verdict").asString("").equals("Enqueued")) {
            var how = effect.path("joined").asBoolean(false) ? "joined" : "made";
            call.verbose(
                    user + ": request " + effect.path("request").asString("") + " " + how + " (" + explanation + ").");
            return;
        }
        if (reason.equals(NOTHING_SHOWN)) {
            call.verbose(user + ": " + explanation);
            return;
        }
        call.warn(user + ": no meetings are migrated. " + explanation);
    }

    private static PsObject shown(String user, JsonNode effect) {
        return PsObject.of(TYPE)
                .with("UserPrincipalName", user)
                .with("Verdict", effect.path("verdict").asString(""))
                .with("Reason", effect.path("reason").asString(""))
                .with("CorrelationId", effect.path("request").asString(""))
                .with("Explanation", effect.path("explanation").asString(""));
    }
}
