package org.meetingmigration.cmdlet.client;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.meetingmigration.cmdlet.Secret;

/// Finds the service and the token: what the command line says, else `MMS_ADDRESS`, `MMS_TOKEN` and
/// `MMS_TOKEN_FILE`, else the saved sign-in, else the service on this machine.
public final class Connections {

    private Connections() {}

    /// @param address of `--address`
    /// @param tokenFile of `--token-file`
    /// @param directory relative files start there
    /// @throws org.meetingmigration.cmdlet.CmdletError when something of it is wrong
    public static Connection find(
            Optional<String> address, Optional<String> tokenFile, Map<String, String> environment, Path directory) {
        var wanted = address.or(() -> variable(environment, "MMS_ADDRESS")).map(ServiceAddress::of);
        var token = tokenFile
                .map(file -> TokenFile.read(directory.resolve(file)))
                .or(() -> variable(environment, "MMS_TOKEN").map(text -> TokenFile.of(text, "MMS_TOKEN")))
                .or(() -> variable(environment, "MMS_TOKEN_FILE").map(file -> TokenFile.read(directory.resolve(file))));
        if (wanted.isPresent() && token.isPresent()) {
            return new Connection(wanted.get(), token);
        }
        var saved = new SignInFile(environment).load();
        var found = wanted.or(() -> saved.map(Connection::address)).orElse(ServiceAddress.DEFAULT);
        return new Connection(found, token.or(() -> tokenFor(found, saved)));
    }

    /// A saved token opens the service it was saved for; no other gets to see it.
    private static Optional<Secret> tokenFor(ServiceAddress address, Optional<Connection> saved) {
        return saved.filter(old -> old.address().equals(address)).flatMap(Connection::token);
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
