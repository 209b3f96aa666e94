package org.meetingmigration.cmdlet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Cmdlets that look like the real ones and know three requests.
public final class SampleCmdlets {

    private final List<String> started = new ArrayList<>();
    private long made;

    /// What `Start-CsExMeetingMigration` was called for.
    public List<String> started() {
        return started;
    }

    /// How many objects `Get-Many` has made.
    public long made() {
        return made;
    }

    public List<Command> all() {
        return List.of(
                new Sample(
                        CmdletSpec.named("Get-CsMeetingMigrationStatus")
                                .synopsis("Shows migrations.")
                                .parameters(
                                        Parameter.string("Identity")
                                                .alias("UserId")
                                                .from(Parameter.Pipe.VALUE_OR_PROPERTY),
                                        Parameter.dateTime("StartTime"),
                                        Parameter.dateTime("EndTime"),
                                        Parameter.choice("State", "Pending", "InProgress", "Succeeded", "Failed"),
                                        Parameter.flag("SummaryOnly"))
                                .output("MeetingMigrationStatus", "UserId", "State", "TotalMeeting", "LastErrorMessage")
                                .example("Get-CsMeetingMigrationStatus -SummaryOnly", "Counts.")
                                .build(),
                        this::status),
                new Sample(
                        CmdletSpec.named("Start-CsExMeetingMigration")
                                .synopsis("Migrates the meetings of a user.")
                                .parameters(
                                        Parameter.string("Identity")
                                                .alias("UserId")
                                                .required()
                                                .at(1)
                                                .from(Parameter.Pipe.VALUE_OR_PROPERTY),
                                        Parameter.string("TargetProvider"),
                                        Parameter.string("ApiKey").hidden())
                                .supportsShouldProcess()
                                .build(),
                        this::start),
                new Sample(
                        CmdletSpec.named("Set-CsTenantMigrationConfiguration")
                                .synopsis("Switches migration on and off.")
                                .parameter(Parameter.bool("MeetingMigrationEnabled"))
                                .build(),
                        call -> call.emit(call.value("MeetingMigrationEnabled"))),
                new Sample(
                        CmdletSpec.named("Get-Many")
                                .parameter(Parameter.number("Count").at(1))
                                .build(),
                        this::many),
                new Sample(
                        CmdletSpec.named("Show-Arguments")
                                .parameters(
                                        Parameter.strings("Text").at(1),
                                        Parameter.guid("Id"),
                                        Parameter.number("Number"),
                                        Parameter.object("Any"),
                                        Parameter.flag("Force"))
                                .build(),
                        SampleCmdlets::arguments));
    }

    private record Sample(CmdletSpec spec, Consumer<Invocation> work) implements Cmdlet {
        @Override
        public void run(Invocation call) {
            work.accept(call);
        }
    }

    private void status(Invocation call) {
        if (call.isSet("SummaryOnly")) {
            call.emit(PsObject.of("Summary").with("State", "Failed").with("UserCount", 2));
            return;
        }
        request("ashaw@contoso.com", "Failed", 12, "2016-10-02T08:00:00Z").forEachMatching(call);
        request("bob@fabrikam.com", "Succeeded", 3, "2016-10-07T08:00:00Z").forEachMatching(call);
        request("Carol@contoso.com", "failed", 7, "2016-10-09T08:00:00Z").forEachMatching(call);
    }

    private record Request(String user, String state, int meetings, Instant at) {

        void forEachMatching(Invocation call) {
            boolean wanted = call.string("Identity").map(user::equals).orElse(true)
                    && call.string("State").map(state::equals).orElse(true)
                    && call.instant("StartTime").map(from -> !at.isBefore(from)).orElse(true)
                    && call.instant("EndTime").map(to -> at.isBefore(to)).orElse(true);
            if (wanted) {
                call.emit(PsObject.of("MeetingMigrationStatus")
                        .with("UserId", user)
                        .with("State", state)
                        .with("TotalMeeting", meetings)
                        .with("ModifiedDate", at)
                        .with("LastErrorMessage", state.equals("Failed") ? "Mailbox not found, \"quoted\"" : null));
            }
        }
    }

    private static Request request(String user, String state, int meetings, String at) {
        return new Request(user, state, meetings, Instant.parse(at));
    }

    private void start(Invocation call) {
        var identity = call.string("Identity").orElseThrow();
        call.verbose("Starting " + identity);
        if (identity.startsWith("nobody")) {
            throw CmdletError.notFound("There is no user " + identity + ".");
        }
        if (identity.startsWith("bad")) {
            call.error(CmdletError.invalid("The user " + identity + " is bad."));
            return;
        }
        if (call.confirm("Migrate the meetings of " + identity)) {
            started.add(identity);
        }
    }

    private void many(Invocation call) {
        int count = call.number("Count").orElse(200_000);
        for (int i = 0; i < count; i++) {
            made++;
            call.emit(PsObject.of("Many").with("Number", i).with("Weight", "x".repeat(5_500)));
        }
    }

    private static void arguments(Invocation call) {
        call.emit(PsObject.of("Arguments")
                .with("Text", call.strings("Text"))
                .with("Id", call.value("Id"))
                .with("Number", call.value("Number"))
                .with("Any", call.value("Any"))
                .with("Force", call.isSet("Force")));
    }
}
