package org.meetingmigration.cmdlet.directory;

import java.nio.file.Path;
import java.util.Optional;
import org.meetingmigration.cmdlet.Cmdlet;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.Secret;
import org.meetingmigration.cmdlet.client.Connection;
import org.meetingmigration.cmdlet.client.RestClient;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Service;
import org.meetingmigration.cmdlet.client.ServiceAddress;
import org.meetingmigration.cmdlet.client.SignInFile;
import org.meetingmigration.cmdlet.client.TokenFile;

/// Signs in and remembers it. The token is read from a file or typed unseen; there is no parameter for its text, which
/// would end up in histories and lists of processes.
final class ConnectMms implements Cmdlet {

    private final Service service;
    private final SignInFile file;

    ConnectMms(Service service, SignInFile file) {
        this.service = service;
        this.file = file;
    }

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Connect-Mms")
                .aliases("Connect-MsolService")
                .synopsis("Signs in to a service and remembers it in a file that only you can read.")
                .parameters(
                        Parameter.string("Address")
                                .at(1)
                                .help("Of the service, for example https://mms.contoso.com; the present one when left"
                                        + " out."),
                        Parameter.string("TokenFile").help("A file that holds the token and nothing else."),
                        Parameter.object("Credential")
                                .help("What Get-Credential returned, with the token as password."),
                        Parameter.flag("NotSaved").help("For this session only."))
                .example("Connect-Mms -TokenFile admin.token", "Signs in with a token in a file.")
                .example("Connect-Mms https://mms.contoso.com", "Asks for the token.")
                .output("MmsConnection")
                .build();
    }

    @Override
    public void run(Invocation call) {
        var address = call.string("Address")
                .map(ServiceAddress::of)
                .orElseGet(() -> service.rest().address());
        var connection = new Connection(address, Optional.of(token(call, address)));
        var client = new RestClient(connection);
        var me = client.get(Route.of("me"));
        service.use(client);
        if (!call.isSet("NotSaved")) {
            file.save(connection);
        }
        call.emit(PsObject.of("MmsConnection")
                .with("Address", address.base())
                .with("Name", me.path("name").asString(""))
                .with("Tenants", String.join(", ", service.tenants())));
    }

    private static Secret token(Invocation call, ServiceAddress address) {
        var tokenFile = call.string("TokenFile");
        if (tokenFile.isPresent()) {
            return TokenFile.read(Path.of(tokenFile.get()));
        }
        if (call.value("Credential") instanceof PsObject credential
                && credential.get("Password") instanceof Secret password) {
            return password;
        }
        var typed = call.session().console().askSecret("Token for " + address + ": ");
        if (typed.isBlank()) {
            throw CmdletError.invalid("No token: name a file that holds it with -TokenFile.");
        }
        return new Secret(typed.strip());
    }
}
