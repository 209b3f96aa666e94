package org.meetingmigration.cmdlet.directory;

import java.util.Optional;
import org.meetingmigration.cmdlet.Cmdlet;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.client.Connection;
import org.meetingmigration.cmdlet.client.RestClient;
import org.meetingmigration.cmdlet.client.Service;
import org.meetingmigration.cmdlet.client.SignInFile;

/// Forgets the token.
final class DisconnectMms implements Cmdlet {

    private final Service service;
    private final SignInFile file;

    DisconnectMms(Service service, SignInFile file) {
        this.service = service;
        this.file = file;
    }

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Disconnect-Mms")
                .aliases("Disconnect-MicrosoftTeams", "Remove-PSSession")
                .synopsis("Forgets the token. It stays valid: Remove-MmsToken revokes it.")
                .example("Disconnect-Mms", "Signs out.")
                .build();
    }

    @Override
    public void run(Invocation call) {
        service.use(new RestClient(new Connection(service.rest().address(), Optional.empty())));
        if (!file.delete()) {
            call.verbose("There was no saved sign-in.");
        }
    }
}
