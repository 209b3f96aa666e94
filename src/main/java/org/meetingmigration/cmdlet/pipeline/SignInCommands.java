package org.meetingmigration.cmdlet.pipeline;

import java.util.List;
import java.util.Optional;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.Secret;
import org.meetingmigration.cmdlet.SignIn;

/// The lines with which scripts of the original sign in.
public final class SignInCommands {

    private static final String CREDENTIAL = "PSCredential";

    private final SignIn signIn;

    private SignInCommands(SignIn signIn) {
        this.signIn = signIn;
    }

    public static List<Command> all(SignIn signIn) {
        var commands = new SignInCommands(signIn);
        return List.of(
                commands.getCredential(),
                commands.newSession(),
                commands.importSession(),
                commands.connect(),
                module());
    }

    private Command getCredential() {
        var spec = CmdletSpec.named("Get-Credential")
                .synopsis("Asks for a user name and an API token.")
                .parameters(
                        Parameter.string("UserName")
                                .alias("Credential")
                                .at(1)
                                .help("The user name; asked for if absent. It may be empty, the token is what counts."),
                        Parameter.string("Message").help("What is said before asking."))
                .output(CREDENTIAL, "UserName", "Password")
                .example("$credential = Get-Credential", "Keeps what was typed for New-CsOnlineSession.");
        return new Simple(spec.build(), call -> call.emit(ask(call)));
    }

    private static PsObject ask(Invocation call) {
        var console = call.session().console();
        call.string("Message").ifPresent(message -> {
            console.out().println(message);
            console.out().flush();
        });
        var user = call.string("UserName").orElseGet(() -> console.ask("User name (may be empty): "));
        var token = console.askSecret("API token: ").strip();
        if (token.isEmpty()) {
            throw CmdletError.invalid("No API token was given. An administrator makes one for you.");
        }
        return PsObject.of(CREDENTIAL).with("UserName", user.strip()).with("Password", new Secret(token));
    }

    private static Parameter credential() {
        return Parameter.object("Credential").at(1).help("What Get-Credential gave.");
    }

    private static Parameter address() {
        return Parameter.string("ConnectionUri")
                .alias("Address", "Uri")
                .help("The address of the service; the configured one if absent.");
    }

    private Command newSession() {
        var spec = CmdletSpec.named("New-CsOnlineSession")
                .aliases("New-PSSession")
                .synopsis("Opens a session at the service.")
                .parameters(
                        credential(),
                        address(),
                        Parameter.string("OverrideAdminDomain").help("Accepted and ignored, as are the next three."),
                        Parameter.string("ConfigurationName"),
                        Parameter.string("Authentication"),
                        Parameter.flag("AllowRedirection"))
                .example("$session = New-CsOnlineSession -Credential $credential", "Keeps it for Import-PSSession.");
        return new Simple(spec.build(), call -> call.emit(open(call)));
    }

    private PsObject open(Invocation call) {
        return signIn.open(given(call), call.string("ConnectionUri"));
    }

    private static Optional<PsObject> given(Invocation call) {
        return switch (call.value("Credential")) {
            case null -> Optional.empty();
            case PsObject credential when credential.type().equals(CREDENTIAL) -> Optional.of(credential);
            default ->
                throw CmdletError.invalid(
                        "-Credential takes what Get-Credential gives: $credential =" + " Get-Credential.");
        };
    }

    private Command importSession() {
        var spec = CmdletSpec.named("Import-PSSession")
                .aliases("ipsn")
                .synopsis("Lets all cmdlets use a session.")
                .parameters(
                        Parameter.object("Session")
                                .required()
                                .at(1)
                                .from(Parameter.Pipe.VALUE)
                                .help("What New-CsOnlineSession gave."),
                        Parameter.flag("AllowClobber").help("Accepted and ignored, as are the next two."),
                        Parameter.flag("DisableNameChecking"),
                        Parameter.string("Prefix"))
                .example("Import-PSSession $session", "From here on the cmdlets work.");
        return new Simple(spec.build(), call -> {
            if (!(call.value("Session") instanceof PsObject session)) {
                throw CmdletError.invalid("-Session takes what New-CsOnlineSession gives.");
            }
            signIn.use(session);
        });
    }

    private Command connect() {
        var spec = CmdletSpec.named("Connect-MicrosoftTeams")
                .synopsis("Signs in: asks for a token if none is given, opens a session and uses it.")
                .parameters(
                        credential(), address(), Parameter.string("TenantId").help("Accepted and ignored."))
                .example("Connect-MicrosoftTeams", "Asks for the token.");
        return new Simple(spec.build(), call -> {
            var credential = given(call).orElseGet(() -> askFor(call));
            var session = signIn.open(Optional.of(credential), call.string("ConnectionUri"));
            signIn.use(session);
            call.emit(session);
        });
    }

    private static PsObject askFor(Invocation call) {
        var token = call.session().console().askSecret("API token: ").strip();
        if (token.isEmpty()) {
            throw CmdletError.invalid("No API token was given. An administrator makes one for you.");
        }
        return PsObject.of(CREDENTIAL).with("UserName", "").with("Password", new Secret(token));
    }

    private static Command module() {
        var spec = CmdletSpec.named("Import-Module")
                .aliases("ipmo")
                .synopsis("Does nothing, so that scripts that load SkypeOnlineConnector or MicrosoftTeams work.")
                .parameters(
                        Parameter.strings("Name").at(1).help("A module; all cmdlets are there already."),
                        Parameter.flag("Force").help("Accepted and ignored."));
        return new Simple(spec.build(), call -> call.verbose("All cmdlets are there already."));
    }
}
