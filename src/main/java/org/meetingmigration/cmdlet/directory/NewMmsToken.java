package org.meetingmigration.cmdlet.directory;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Body;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.durable.DurableFiles;

/// Makes a token. It is shown once, or goes straight into a file.
final class NewMmsToken implements ServiceCmdlet {

    private static final int USUAL_DAYS = 90;

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("New-MmsToken")
                .synopsis("Makes a token for a person or a program. Its text is shown this once.")
                .parameters(
                        Parameter.string("Name").required().at(1).help("Who it is for."),
                        Parameter.choice("Role", "Reader", "Operator", "Admin")
                                .help("What it may do: look, also start and stop, everything. Reader when left out."),
                        Parameter.number("ExpiresInDays").help("90 when left out."),
                        Parameter.flag("AllTenants").help("For all tenants, instead of the one of -Tenant."),
                        Parameter.string("OutFile").help("Writes the token into this new file, and does not show it."))
                .supportsShouldProcess()
                .example("New-MmsToken -Name dashboard -Role Reader -OutFile dashboard.token", "Makes a token file.")
                .output(TokenShape.TYPE)
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var name = call.string("Name").orElse("");
        if (!call.confirm("Make a token for " + name)) {
            return;
        }
        var file = call.string("OutFile").map(Path::of);
        file.ifPresent(NewMmsToken::create);
        var made = tenant.service()
                .rest()
                .command(
                        "POST",
                        Route.of("tokens"),
                        new Body()
                                .set("name", name)
                                .set("tenant", call.isSet("AllTenants") ? "*" : tenant.name())
                                .set("role", call.string("Role").orElse("Reader"))
                                .set(
                                        "expiresInDays",
                                        call.number("ExpiresInDays").orElse(USUAL_DAYS)));
        var token = made.path("token").asString("");
        var shown = TokenShape.TOKEN.show(made);
        if (file.isPresent()) {
            write(file.get(), token);
            call.emit(shown);
            return;
        }
        call.emit(shown.with("Token", token));
        call.warn("Keep the token now: it is not shown again.");
    }

    /// Before the token is made, so that it is not lost.
    private static void create(Path file) {
        try {
            DurableFiles.createPrivateFile(file);
        } catch (FileAlreadyExistsException e) {
            throw CmdletError.invalid(file + " is there already. Name a new file.");
        } catch (IOException e) {
            throw notWritten(file, e);
        }
    }

    private static void write(Path file, String token) {
        try {
            Files.writeString(file, token + "\n");
        } catch (IOException e) {
            throw notWritten(file, e);
        }
    }

    private static CmdletError notWritten(Path file, IOException e) {
        return new CmdletError(
                "The token could not be written into " + file + ". Remove it with Remove-MmsToken and make another.",
                CmdletError.Category.FAILED,
                e);
    }
}
