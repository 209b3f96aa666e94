package org.meetingmigration.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cli.ExitCodes;
import org.meetingmigration.conferencing.ConferencingProvider;
import org.meetingmigration.conferencing.MeetingKey;
import org.meetingmigration.conferencing.RoomKey;
import org.meetingmigration.conferencing.RoomNames;
import org.meetingmigration.conferencing.jitsi.JitsiProvider;
import org.meetingmigration.conferencing.jitsi.JitsiTokens;
import org.meetingmigration.conferencing.link.LinkProvider;
import org.meetingmigration.durable.DurableFiles;
import org.meetingmigration.joinblock.link.LinkCatalogue;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Where meetings are migrated to.
final class TargetOptions {

    private static final String JITSI = "jitsi";
    private static final String LINK = "link";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "PROVIDER",
            description =
                    "Where meetings go: jitsi (a Jitsi Meet server) or link (any system that a link is enough for).")
    private String to = "";

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "jitsi: address of the server, for example https://meet.example.org.")
    private @Nullable String baseUrl;

    @Option(
            names = "--template",
            paramLabel = "URL",
            description = "link: the join link, with any of {room}, {organizer}, {local} and {uid}, for example"
                    + " https://meet.example.org/r/{room}.")
    private @Nullable String template;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "link: short name of the provider, in lower case, for example bigbluebutton. Default: link.")
    private String name = LINK;

    @Option(
            names = "--label",
            paramLabel = "TEXT",
            description =
                    "link: what people call it, for example \"BigBlueButton\"; stands in LOCATION and in the block.")
    private @Nullable String label;

    @Option(
            names = "--room-key",
            paramLabel = "FILE",
            description = "The secret that room names are made with. Made on first use. Default: DIR/.mms/room-key.")
    private @Nullable Path roomKey;

    @Option(names = "--jwt-audience", paramLabel = "AUD", description = "jitsi with tokens: aud. Default: jitsi.")
    private String audience = JITSI;

    @Option(
            names = "--jwt-issuer",
            paramLabel = "ISS",
            description = "jitsi with tokens: iss, the app_id of the server.")
    private String issuer = "";

    @Option(
            names = "--jwt-subject",
            paramLabel = "SUB",
            description = "jitsi with tokens: sub, the domain or tenant. Default: * for any.")
    private String subject = "*";

    @Option(
            names = "--jwt-secret-file",
            paramLabel = "FILE",
            description = "jitsi with tokens: a file with the app_secret of the server.")
    private @Nullable Path secretFile;

    @Option(
            names = "--jwt-expires",
            paramLabel = "INSTANT",
            description = "jitsi with tokens: when they end, for example 2028-01-01T00:00:00Z.")
    private @Nullable Instant expires;

    /// @param dir the folder of calendars
    ConferencingProvider provider(Session session, Path dir) {
        try {
            return switch (to) {
                case JITSI -> new JitsiProvider(required("--base-url", baseUrl), rooms(session, dir), tokens(session));
                case LINK -> link(session, dir);
                default -> throw wrong("--to " + to + " is not available yet; there are jitsi and link");
            };
        } catch (IllegalArgumentException e) {
            // Made for whoever configures a provider; they say what to do.
            throw wrong("--to " + to + ": " + e.getMessage());
        }
    }

    private LinkProvider link(Session session, Path dir) {
        String url = required("--template", template);
        return new LinkProvider(name, label == null ? nameOf(url) : label, url, rooms(session, dir));
    }

    /// Without `--label`, people read the name that the provider is known by, or else its host.
    private String nameOf(String url) {
        return LinkCatalogue.standard().displayName(name).orElseGet(() -> {
            int start = url.indexOf("://") + 3;
            int end = url.indexOf('/', start);
            return start < 3 || end < start ? name : url.substring(start, end);
        });
    }

    /// The host, with its port where there is one, that the provider's links have.
    static String hostOf(ConferencingProvider provider) {
        var example = provider.meetingFor(new MeetingKey("ada@example.org", "example", ""));
        return URI.create(example.joinUrl()).getRawAuthority();
    }

    /// For the record of a request: enough to see whether another is the same. No secrets.
    Map<String, String> recorded() {
        var recorded = new TreeMap<String, String>();
        put(recorded, "to", to);
        put(recorded, "base-url", baseUrl);
        put(recorded, "template", template);
        put(recorded, "name", to.equals(LINK) ? name : null);
        put(recorded, "label", label);
        put(recorded, "room-key", roomKey);
        put(recorded, "jwt-secret-file", secretFile);
        if (secretFile != null) {
            put(recorded, "jwt-audience", audience);
            put(recorded, "jwt-issuer", issuer);
            put(recorded, "jwt-subject", subject);
            put(recorded, "jwt-expires", expires);
        }
        return recorded;
    }

    private static void put(Map<String, String> recorded, String option, @Nullable Object value) {
        if (value != null) {
            recorded.put(option, value.toString());
        }
    }

    private RoomNames rooms(Session session, Path dir) {
        try {
            if (roomKey != null) {
                return new RoomNames(RoomKey.in(session.directory().resolve(roomKey)));
            }
            DurableFiles.createPrivateDirectory(dir.resolve(".mms"));
            return new RoomNames(RoomKey.in(dir.resolve(".mms").resolve("room-key")));
        } catch (IllegalStateException e) {
            throw new CommandFailed(ExitCodes.FAULT, String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailed(
                    ExitCodes.FAULT,
                    Faults.describe(e) + "\nThe secret for room names is kept there; --room-key names another place.");
        }
    }

    private Optional<JitsiTokens> tokens(Session session) {
        if (secretFile == null) {
            if (!issuer.isEmpty() || expires != null) {
                throw wrong("Tokens need --jwt-secret-file, too");
            }
            return Optional.empty();
        }
        if (issuer.isEmpty() || expires == null) {
            throw wrong("Tokens need --jwt-issuer and --jwt-expires, too");
        }
        try {
            String secret =
                    Files.readString(session.directory().resolve(secretFile)).strip();
            return Optional.of(new JitsiTokens(new JitsiTokens.Claims(audience, issuer, subject, expires), secret));
        } catch (IOException e) {
            throw wrong("--jwt-secret-file cannot be read: " + Faults.describe(e));
        }
    }

    private String required(String option, @Nullable String value) {
        if (value == null) {
            throw wrong("--to " + to + " needs " + option);
        }
        return value;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
