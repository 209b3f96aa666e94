package org.meetingmigration.cmdlet.directory;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Tenant;
import org.meetingmigration.cmdlet.service.ServiceCmdlet;
import org.meetingmigration.cmdlet.service.Shape;

/// Loads users from a file: all of them, or none where a row is wrong.
final class ImportCsOnlineUser implements ServiceCmdlet {

    private static final Shape RESULT =
            Shape.of("UserImport").with("Rows", "Added", "Changed", "Unchanged", "Requests");

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Import-CsOnlineUser")
                .synopsis("Adds and replaces users from a CSV file, all or none: a wrong row is named by its number.")
                .parameters(
                        Parameter.string("Path")
                                .required()
                                .at(1)
                                .help("The file, with the columns of" + " Export-CsOnlineUser."),
                        Parameter.flag("Triggers")
                                .help("Lets changes of users migrate their meetings; else loading migrates nothing."))
                .supportsShouldProcess()
                .example("Import-CsOnlineUser -Path users.csv -WhatIf", "Checks a file, and says what it would do.")
                .example("Import-CsOnlineUser -Path users.csv", "Loads it.")
                .output(RESULT.type())
                .build();
    }

    @Override
    public void run(Invocation call, Tenant tenant) {
        var file = Path.of(call.string("Path").orElse(""));
        boolean whatIf = call.whatIf();
        if (!whatIf && !call.confirm("Load the users of " + file)) {
            return;
        }
        var route = Route.of("users.csv")
                .with("dryRun", whatIf ? "true" : "")
                .with("triggers", call.isSet("Triggers") ? "true" : "");
        try {
            call.emit(RESULT.show(tenant.upload(route, "text/csv", BodyPublishers.ofFile(file))));
        } catch (FileNotFoundException e) {
            throw new CmdletError(
                    "There is no file " + file + " that can be read.", CmdletError.Category.INVALID_ARGUMENT, e);
        }
    }
}
