package org.meetingmigration.server.api.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bodies of commands; what is null was left out.
public final class Bodies {

    private Bodies() {}

    public record Move(@Nullable String target, @Nullable Boolean force) {}

    public record Licences(
            @Nullable List<String> assign, @Nullable List<String> remove) {}

    /// @param replaceProvider only for enabling
    public record Audio(
            @Nullable String bridge,
            @Nullable String tollNumber,
            @Nullable String tollFreeNumber,
            @Nullable Boolean tollFreeAllowed,
            @Nullable String conferenceId,
            @Nullable Boolean resetConferenceId,
            @Nullable Boolean replaceProvider) {

        public static final Audio NONE = new Audio(null, null, null, null, null, null, null);
    }

    public record Acp(
            @Nullable String name,
            @Nullable String domain,
            @Nullable String tollNumber,
            @Nullable List<String> tollFreeNumbers,
            @Nullable String participantPasscode,
            @Nullable String url) {}

    public record UpgradePolicy(
            @Nullable String mode, @Nullable Boolean migrateMeetings) {}

    public record TenantUpgradePolicy(@Nullable String mode) {}

    public record SipAddress(@Nullable String sipAddress) {}

    public record OptOut(@Nullable Boolean optedOut) {}

    /// `public` is a word of Java.
    public record Meetings(@JsonProperty("public") @Nullable Boolean isPublic) {}

    public record MeetingUrl(@Nullable String url) {}

    /// @param from null or empty for users without a number
    public record DefaultNumberChange(
            @Nullable String from,
            @Nullable String to,
            @Nullable String kind,
            @Nullable String bridge,
            @Nullable Boolean reschedule) {}

    public record NewBridge(@Nullable String name, @Nullable String region) {}

    public record BridgePatch(
            @Nullable String name,
            @Nullable String defaultNumber,
            @Nullable Boolean setDefault) {}

    public record NewNumber(
            @Nullable String number,
            @Nullable String kind,
            @Nullable String place) {}

    public record NumberPatch(
            @Nullable String primaryLanguage, @Nullable List<String> secondaryLanguages) {}

    public record BridgeOfNumber(@Nullable String bridge) {}

    public record NewRetirement(
            @Nullable String number, @Nullable String replacement) {}

    /// Of a migration, or of a plan.
    public record NewRequest(
            @Nullable String identity,
            @Nullable String sourceMeetingType,
            @Nullable String targetMeetingType,
            @Nullable String targetProvider,
            @Nullable List<String> sources,
            @Nullable Boolean includePasted) {}

    public record Undo(@Nullable String meeting) {}

    public record NewToken(
            @Nullable String name,
            @Nullable String tenant,
            @Nullable String role,
            @Nullable Integer expiresInDays) {}
}
