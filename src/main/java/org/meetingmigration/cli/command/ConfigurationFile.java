package org.meetingmigration.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cli.ExitCodes;
import org.meetingmigration.server.config.ConfigurationFault;
import org.meetingmigration.server.config.ConfigurationReader;
import org.meetingmigration.server.config.ServerConfiguration;

/// The configuration of the service: what was named, else the variable `MMS_CONFIG`, else `mms.yaml` where it exists.
///
/// @param named as the person wrote it; null for nothing
record ConfigurationFile(Session session, @Nullable Path named) {

    private static final String CONFIG = "MMS_CONFIG";
    private static final Path USUAL = Path.of("mms.yaml");

    /// @param environment goes before the file
    /// @throws CommandFailed if anything is wrong
    ServerConfiguration read(Map<String, String> environment) {
        try {
            return ConfigurationReader.read(file(), environment, session.directory());
        } catch (ConfigurationFault e) {
            throw new CommandFailed(ExitCodes.USAGE, String.valueOf(e.getMessage()));
        }
    }

    /// Empty where there is none.
    Optional<Path> file() {
        var path = named == null ? session.environment().get(CONFIG) : named.toString();
        if (path != null) {
            return Optional.of(session.directory().resolve(path));
        }
        return Optional.of(session.directory().resolve(USUAL)).filter(Files::isRegularFile);
    }
}
