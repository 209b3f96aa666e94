package org.meetingmigration.cmdlet.language;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the common parameters of a call say.
///
/// @param onError what happens to faults
/// @param explicit whether the line itself says so
record Preferences(
        OnError onError,
        boolean explicit,
        boolean warnings,
        boolean verbose,
        boolean whatIf,
        boolean confirm,
        @Nullable String outVariable) {

    enum OnError {
        CONTINUE,
        SILENT,
        STOP
    }

    static Preferences of(Map<String, @Nullable Object> bound, LiveSession session) {
        var given = bound.get("ErrorAction");
        var preferred = given == null ? session.variable("ErrorActionPreference") : given;
        return new Preferences(
                onError(Values.text(preferred)),
                given != null,
                !isSilent(Values.text(bound.get("WarningAction"))),
                Values.truth(bound.get("Verbose")),
                Values.truth(bound.get("WhatIf")),
                Values.truth(bound.get("Confirm")),
                bound.get("OutVariable") instanceof String variable ? variable : null);
    }

    private static OnError onError(String action) {
        if (isSilent(action)) {
            return OnError.SILENT;
        }
        return action.equalsIgnoreCase("Stop") ? OnError.STOP : OnError.CONTINUE;
    }

    private static boolean isSilent(String action) {
        var lower = action.toLowerCase(Locale.ROOT);
        return lower.equals("silentlycontinue") || lower.equals("ignore");
    }
}
