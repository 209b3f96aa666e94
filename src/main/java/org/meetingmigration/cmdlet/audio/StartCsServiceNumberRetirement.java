package org.meetingmigration.cmdlet.audio;

import java.time.Duration;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Body;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.terminal.DisplayText;
import tools.jackson.databind.JsonNode;

/// The one command that retires a number safely.
final class StartCsServiceNumberRetirement implements ServiceCmdlet {

    private final Duration between;

    /// @param between looks at how far it is
    StartCsServiceNumberRetirement(Duration between) {
        this.between = between;
    }

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Start-CsServiceNumberRetirement")
                .synopsis(
                        "Retires a number: gives its users another, migrates their meetings, makes sure that no future"
                                + " invitation shows it, and releases it.")
                .parameters(
                        NumberShape.IDENTITY,
                        Parameter.string("ReplacementNumber").at(2).help("The number that its users get."),
                        Parameter.flag("Wait").help("Waits for the end and shows how far it is."),
                        AudioParameters.FORCE)
                .supportsShouldProcess()
                .example(
                        "Start-CsServiceNumberRetirement -Identity +4589881234 -ReplacementNumber +4589885678 -Wait",
                        "Retires a number and waits.")
                .output(RetirementShape.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var number = Numbers.e164(call.string("Identity").orElse(""));
        var replacement = call.string("ReplacementNumber").map(Numbers::e164);
        var instead = replacement.map(other -> " and give its users " + other).orElse("");
        boolean forced = call.isSet("Force") && !call.whatIf();
        if (!forced && !call.confirm("Retire " + number + instead)) {
            return;
        }
        var body = new Body().set("number", number).setIf("replacement", replacement);
        var retirement = tenant.post(Route.of("number-retirements"), body);
        if (call.isSet("Wait")) {
            retirement = wait(call, tenant, retirement);
        }
        call.emit(RetirementShape.RETIREMENT.show(retirement));
    }

    private JsonNode wait(Invocation call, Tenant tenant, JsonNode begun) {
        var route = Route.of("number-retirements", begun.path("id").asString(""));
        var now = begun;
        var shown = "";
        while (!RetirementShape.hasEnded(now)) {
            var progress = progress(now);
            if (!progress.equals(shown)) {
                call.session().console().err().println(progress);
                call.session().console().err().flush();
                shown = progress;
            }
            pause();
            now = tenant.get(route);
        }
        return now;
    }

    private static String progress(JsonNode now) {
        return DisplayText.safe(now.path("state").asString("")) + ": "
                + now.path("users").asLong(0) + " users, "
                + now.path("waiting").asLong(0) + " waiting, "
                + now.path("verified").asLong(0) + " verified, "
                + now.path("showing").asLong(0) + " still show the number.";
    }

    private void pause() {
        try {
            Thread.sleep(between);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CmdletError(
                    "Not waited for any longer; the retirement goes on. Get-CsServiceNumberRetirement shows how far it"
                            + " is, Stop-CsServiceNumberRetirement ends it.",
                    CmdletError.Category.STOPPED,
                    e);
        }
    }
}
