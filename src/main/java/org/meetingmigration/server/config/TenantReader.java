package org.meetingmigration.server.config;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meetingmigration.audit.HostSettings;
import org.meetingmigration.conferencing.RoomKey;
import org.meetingmigration.conferencing.RoomNames;
import org.meetingmigration.conferencing.jitsi.JitsiProvider;
import org.meetingmigration.conferencing.link.LinkProvider;
import org.meetingmigration.server.config.ServerConfiguration.Calendars;
import org.meetingmigration.server.config.ServerConfiguration.JitsiToken;
import org.meetingmigration.server.config.ServerConfiguration.Tenant;

/// Reads what is configured for a tenant.
final class TenantReader {

    private static final String JITSI = "jitsi";
    private static final String LINK = "link";
    private static final String FOLDER = "folder";
    private static final String CALDAV = "caldav";

    /// For checks: no room is asked for.
    private static final RoomNames ANY_ROOMS = new RoomNames(RoomKey.of(new byte[32]));

    private final Sources sources;
    private final Path data;

    TenantReader(Sources sources, Path data) {
        this.sources = sources;
        this.data = data;
    }

    /// Of a service that nobody configured.
    Tenant standard() {
        return new Tenant(
                new Calendars.Folder(data.resolve("calendars"), ZoneId.systemDefault()),
                Optional.of(data.resolve("outbox")),
                "",
                Map.of(),
                Map.of());
    }

    Tenant tenant(String id, Section section) {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            section.fault("", "is to have 1 to 63 small letters, digits and dashes");
        }
        var providers = new LinkedHashMap<String, ServerConfiguration.Provider>();
        var named = section.section("providers");
        named.named().forEach((name, provider) -> {
            if (!name.matches("[a-z0-9][a-z0-9-]*")) {
                named.fault(name, "is to have small letters, digits and dashes");
            }
            provider(name, provider).ifPresent(read -> providers.put(name, read));
        });
        var online = section.text("online-provider").orElse("");
        if (!online.isEmpty() && !providers.containsKey(online)) {
            section.fault("online-provider", "is to be one of the providers " + providers.keySet());
        }
        if (section.has("mail") && section.text("outbox").isPresent()) {
            section.fault("mail", "would be sent, and outbox has others send them; leave one of the two out");
        }
        var tenant = new Tenant(
                calendars(section.section("calendars")),
                section.text("outbox").map(sources::path),
                online,
                providers,
                hosts(section.section("hosts")),
                section.has("mail")
                        ? Optional.of(new MailReader(sources).mail(section.section("mail")))
                        : Optional.empty(),
                audit(section.section("audit")));
        section.finish();
        return tenant;
    }

    private Calendars calendars(Section section) {
        var type = section.text("type").orElse(FOLDER);
        var calendars = switch (type) {
            case CALDAV -> new CalDavReader(sources).calendars(section);
            case FOLDER -> new Calendars.Folder(sources.path(section.required("path")), timeZone(section));
            default -> {
                section.fault("type", "is to be folder or caldav");
                section.names().forEach(section::has);
                yield new Calendars.Folder(data, ZoneId.systemDefault());
            }
        };
        section.finish();
        return calendars;
    }

    static ZoneId timeZone(Section section) {
        return section.value("time-zone", ZoneId.systemDefault(), "a zone such as Europe/Copenhagen", ZoneId::of);
    }

    private static Map<String, List<String>> hosts(Section section) {
        var hosts = new LinkedHashMap<String, List<String>>();
        section.names().forEach(provider -> hosts.put(provider, section.texts(provider)));
        return hosts;
    }

    private static HostSettings audit(Section section) {
        var retired = section.texts("retired-hosts");
        if (!retired.stream().allMatch(host -> host.matches("(\\*?\\.)?[A-Za-z0-9_-][A-Za-z0-9_.-]*"))) {
            section.fault("retired-hosts", "is to be hosts such as meet.example.org or .example.org");
        }
        var audit = new HostSettings(retired, section.flag("dns", true));
        section.finish();
        return audit;
    }

    private static Optional<JitsiToken> token(Section section) {
        section.required("secret");
        section.required("expires");
        var secret = section.secret("secret");
        var token = new JitsiToken(
                secret.orElse(new Secret("")),
                section.text("audience").orElse(JITSI),
                section.required("issuer"),
                section.text("subject").orElse("*"),
                section.value("expires", Instant.EPOCH, "a moment such as 2028-01-01T00:00:00Z", Instant::parse));
        section.finish();
        return Optional.of(token);
    }

    private static Optional<ServerConfiguration.Provider> provider(String name, Section section) {
        var type = section.text("type").orElse(name.equals(JITSI) ? JITSI : LINK);
        Optional<ServerConfiguration.Provider> provider = switch (type) {
            case JITSI ->
                Optional.of(new ServerConfiguration.Provider.Jitsi(
                        section.required("base-url"),
                        section.secret("room-key"),
                        section.has("token") ? token(section.section("token")) : Optional.empty()));
            case LINK ->
                Optional.of(new ServerConfiguration.Provider.Link(
                        section.required("template"), section.text("label").orElse(name), section.secret("room-key")));
            default -> Optional.empty();
        };
        if (provider.isEmpty()) {
            section.fault("type", "is to be jitsi or link");
        } else {
            provider.ifPresent(read -> checkAddress(name, read, section));
            if (type.equals(JITSI) != name.equals(JITSI)) {
                section.fault("type", "jitsi is the type and the name of a Jitsi Meet server, and of nothing else");
            }
            section.finish();
        }
        return provider;
    }

    /// Asks the provider itself, so that a wrong address is told with everything else that is wrong. An empty one is
    /// told already.
    private static void checkAddress(String name, ServerConfiguration.Provider provider, Section section) {
        var key = provider instanceof ServerConfiguration.Provider.Jitsi ? "base-url" : "template";
        try {
            switch (provider) {
                case ServerConfiguration.Provider.Jitsi jitsi
                when !jitsi.baseUrl().isEmpty() -> new JitsiProvider(jitsi.baseUrl(), ANY_ROOMS, Optional.empty());
                case ServerConfiguration.Provider.Link link
                when !link.template().isEmpty() -> new LinkProvider(name, link.label(), link.template(), ANY_ROOMS);
                case ServerConfiguration.Provider.Jitsi _, ServerConfiguration.Provider.Link _ -> {}
            }
        } catch (IllegalArgumentException e) {
            section.fault(key, String.valueOf(e.getMessage()));
        }
    }
}
