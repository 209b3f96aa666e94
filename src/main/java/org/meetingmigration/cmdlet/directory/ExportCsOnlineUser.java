package org.meetingmigration.cmdlet.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.durable.DurableFiles;

/// Writes all users into a file that `Import-CsOnlineUser` reads.
final class ExportCsOnlineUser implements ServiceCmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Export-CsOnlineUser")
                .synopsis("Writes all users into a CSV file, readable by you alone.")
                .parameters(
                        Parameter.string("Path").required().at(1).help("The file; one that is there is replaced."),
                        Parameter.flag("NoClobber").help("Leaves a file that is there."))
                .example("Export-CsOnlineUser -Path users.csv", "Writes all users of the tenant.")
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var file = Path.of(call.string("Path").orElse("")).toAbsolutePath();
        if (call.isSet("NoClobber") && Files.exists(file)) {
            throw CmdletError.invalid(file + " is there already, and -NoClobber is given.");
        }
        var fresh = file.resolveSibling(file.getFileName() + ".part");
        try (var users = tenant.download(Route.of("users.csv"), "text/csv")) {
            Files.deleteIfExists(fresh);
            DurableFiles.createPrivateFile(fresh);
            try (var out = Files.newOutputStream(fresh)) {
                users.transferTo(out);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CmdletError(
                    "The users could not be written into " + file + ": " + e.getMessage(),
                    CmdletError.Category.FAILED,
                    e);
        }
    }
}
