package org.meetingmigration.server.api;

import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.administration.TenantAdministration;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.Directory.Versioned;
import org.meetingmigration.directory.TenantSettings;
import org.meetingmigration.server.api.wire.SettingsJson;
import org.meetingmigration.server.api.wire.SettingsPatch;
import org.meetingmigration.server.problem.ProblemFault;
import org.meetingmigration.server.problem.ProblemKind;
import org.meetingmigration.server.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Settings of a tenant; changed only by who names the version that was read.
@RestController
class SettingsController {

    private static final String PATH = Api.TENANT + "/settings";

    private final Directory directory;
    private final TenantAdministration tenants;

    SettingsController(Directory directory, TenantAdministration tenants) {
        this.directory = directory;
        this.tenants = tenants;
    }

    @GetMapping(PATH)
    ResponseEntity<SettingsJson> get(@PathVariable String tenant) {
        return answer(directory.settings(tenant));
    }

    @PatchMapping(PATH)
    ResponseEntity<SettingsJson> change(
            @PathVariable String tenant,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody SettingsPatch patch,
            @AuthenticationPrincipal Caller caller) {
        return change(tenant, caller, ifMatch, patch::applyTo);
    }

    @DeleteMapping(PATH)
    ResponseEntity<SettingsJson> reset(
            @PathVariable String tenant,
            @RequestParam(defaultValue = "all") String group,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                tenant,
                caller,
                ifMatch,
                switch (group) {
                    case "all" -> old -> TenantSettings.DEFAULT;
                    case "audio" -> SettingsController::withoutAudio;
                    default -> throw ProblemFault.invalid("group", "is to be audio or all");
                });
    }

    /// Those that `Set-CsOnlineDialInConferencingTenantSettings` sets.
    private static TenantSettings withoutAudio(TenantSettings old) {
        var defaults = TenantSettings.DEFAULT;
        return new TenantSettings(
                old.meetingMigrationEnabled(),
                defaults.automaticallyMigrateUserMeetings(),
                defaults.automaticallyReplaceAcpProvider(),
                old.migrateOnSipAddressChange(),
                old.migrateOnMeetingUrlChange(),
                old.hold(),
                old.whomToTell(),
                old.fullUpdates(),
                defaults.uniqueConferenceIds(),
                old.upgradePolicy(),
                old.meetingUrl(),
                old.statusKept());
    }

    private ResponseEntity<SettingsJson> change(
            String tenant, Caller caller, @Nullable String ifMatch, UnaryOperator<TenantSettings> change) {
        return answer(tenants.settings(Tenants.admin(tenant, caller), change, expected(ifMatch)));
    }

    private static OptionalLong expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemFault(
                    ProblemKind.PRECONDITION_REQUIRED,
                    "Send the ETag of the settings you read in the header If-Match, or * to write over whatever is there.");
        }
        var tag = ifMatch.strip();
        if (tag.equals("*")) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(tag.replaceFirst("^W/", "").replace("\"", "")));
        } catch (NumberFormatException e) {
            // An ETag that we never gave matches nothing.
            return OptionalLong.of(-1);
        }
    }

    private static ResponseEntity<SettingsJson> answer(Versioned<TenantSettings> settings) {
        return ResponseEntity.ok().eTag("\"" + settings.version() + "\"").body(SettingsJson.of(settings.value()));
    }
}
