package org.meetingmigration.cli.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.audio.AudioCmdlets;
import org.meetingmigration.cmdlet.client.Service;
import org.meetingmigration.cmdlet.client.SignInFile;
import org.meetingmigration.cmdlet.directory.DirectoryCmdlets;
import org.meetingmigration.cmdlet.migration.MigrationCmdlets;

/// The one list of all cmdlets that call the service.
final class ServiceCmdlets {

    private ServiceCmdlets() {}

    /// @param betweenLooks at something that is waited for
    static List<Command> all(Service service, SignInFile file, Duration betweenLooks) {
        var all = new ArrayList<Command>(MigrationCmdlets.all(service));
        all.addAll(DirectoryCmdlets.all(service, file));
        all.addAll(AudioCmdlets.all(service, betweenLooks));
        return all;
    }
}
