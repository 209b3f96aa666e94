package org.meetingmigration.cmdlet.migration;

import java.util.Locale;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Body;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.GlobalIdentity;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.TimeSpans;

/// `Set-CsTenantMigrationConfiguration`.
final class SetCsTenantMigrationConfiguration implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Set-CsTenantMigrationConfiguration")
                .synopsis("Switches the migration of meetings on or off for a tenant, and sets how it is done.")
                .parameters(
                        GlobalIdentity.PARAMETER,
                        Parameter.bool("MeetingMigrationEnabled")
                                .help(
                                        "Whether anything is migrated. Off: waiting requests stay, running ones stop after"
                                                + " the current meeting."),
                        Parameter.string("Hold")
                                .help("How long an automatic request waits for others to join it: 00:10:00 or PT10M."),
                        Parameter.bool("MigrateOnSipAddressChange").help("Whether a new SIP address migrates."),
                        Parameter.bool("MigrateOnMeetingUrlChange").help("Whether a new meeting URL migrates."),
                        Parameter.choice("Notify", "All", "External", "None").help("Which attendees are told."),
                        Parameter.bool("FullUpdates").help("Whether attendees are asked to reply anew."),
                        Parameter.string("StatusKept").help("How long ended requests are kept: 150.00:00:00 or P150D."))
                .supportsShouldProcess()
                .example(
                        "Set-CsTenantMigrationConfiguration -MeetingMigrationEnabled $false",
                        "Switches all migration off.")
                .example(
                        "Set-CsTenantMigrationConfiguration -Hold 01:30:00 -Notify External",
                        "Waits for an hour and a half, and tells only attendees of other organisations.")
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        GlobalIdentity.check(call);
        var change = change(call);
        if (change.isEmpty()) {
            throw CmdletError.invalid("Nothing to set: name a setting, for example -MeetingMigrationEnabled $false.");
        }
        if (call.confirm("Change the migration settings of the tenant")) {
            tenant.patchSettings(change);
        }
    }

    private static Body change(Invocation call) {
        return new Body()
                .setIf("meetingMigrationEnabled", call.bool("MeetingMigrationEnabled"))
                .setIf(
                        "hold",
                        call.string("Hold")
                                .map(text -> TimeSpans.parse("Hold", text).toString()))
                .setIf("migrateOnSipAddressChange", call.bool("MigrateOnSipAddressChange"))
                .setIf("migrateOnMeetingUrlChange", call.bool("MigrateOnMeetingUrlChange"))
                .setIf("whomToTell", call.string("Notify").map(choice -> choice.toLowerCase(Locale.ROOT)))
                .setIf("fullUpdates", call.bool("FullUpdates"))
                .setIf(
                        "statusKept",
                        call.string("StatusKept")
                                .map(text -> TimeSpans.parse("StatusKept", text).toString()));
    }
}
