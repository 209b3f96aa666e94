package org.meetingmigration.cmdlet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.FakeConsole;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.Secret;
import org.meetingmigration.cmdlet.SignIn;
import org.meetingmigration.cmdlet.format.ScreenOutput;
import org.meetingmigration.cmdlet.language.Interpreter;

class SignInTest {

    private final FakeConsole console = new FakeConsole();
    private final List<String> used = new ArrayList<>();

    @Test
    void linesOfOldArticlesShouldSignIn() {
        console.answering("admin@contoso.com", "mms_secret");
        boolean well = interpreter().run("""
                Import-Module SkypeOnlineConnector
                $credential = Get-Credential
                $session = New-CsOnlineSession -Credential $credential -OverrideAdminDomain contoso.onmicrosoft.com
                Import-PSSession $session -AllowClobber
                """);
        assertThat(console.faults()).isEmpty();
        assertThat(well).isTrue();
        assertThat(used).containsExactly("admin@contoso.com mms_secret configured");
    }

    @Test
    void connectShouldAskForTheToken() {
        console.answering("mms_secret");
        assertThat(interpreter().run("Connect-MicrosoftTeams -Address https://mms.contoso.com"))
                .isTrue();
        assertThat(used).containsExactly(" mms_secret https://mms.contoso.com");
    }

    @Test
    void tokenShouldNeverBeShown() {
        console.answering("admin", "mms_secret");
        interpreter()
                .run("$c = Get-Credential; $c; $c | fl *; $c | ConvertTo-Json; $c | ConvertTo-Csv; \"$($c.Password)\"");
        assertThat(console.shown()).contains("********").doesNotContain("mms_secret");
    }

    @Test
    void missingTokenShouldBeAsked() {
        assertThat(interpreter().run("$credential = Get-Credential")).isFalse();
        assertThat(console.faults()).contains("No API token was given.");
    }

    private Interpreter interpreter() {
        var commands = new ArrayList<Command>(PipelineCommands.all());
        commands.addAll(SignInCommands.all(new Recording()));
        return new Interpreter(commands, console, Clock.systemUTC(), ScreenOutput::new);
    }

    private final class Recording implements SignIn {

        @Override
        public PsObject open(Optional<PsObject> credential, Optional<String> address) {
            var given = credential.orElseThrow();
            var token = given.get("Password") instanceof Secret secret ? secret.reveal() : "none";
            return PsObject.of("Session")
                    .with("Key", given.get("UserName") + " " + token + " " + address.orElse("configured"));
        }

        @Override
        public void use(PsObject session) {
            used.add(String.valueOf(session.get("Key")));
        }
    }
}
