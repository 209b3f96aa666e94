package org.meetingmigration.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.caldav.CalDavServer;
import org.meetingmigration.calendar.caldav.CalDavSettings;
import org.meetingmigration.conferencing.ConferencingProvider;
import org.meetingmigration.conferencing.RoomKey;
import org.meetingmigration.conferencing.RoomNames;
import org.meetingmigration.conferencing.jitsi.JitsiProvider;
import org.meetingmigration.conferencing.jitsi.JitsiTokens;
import org.meetingmigration.conferencing.link.LinkProvider;
import org.meetingmigration.directory.User;
import org.meetingmigration.http.HostGates;
import org.meetingmigration.http.HttpSettings;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.migration.Mailing;
import org.meetingmigration.migration.OutboxMailing;
import org.meetingmigration.migration.QueueMailing;
import org.meetingmigration.migration.worker.Backends;
import org.meetingmigration.notice.MailQueue;
import org.meetingmigration.server.config.Secret;
import org.meetingmigration.server.config.ServerConfiguration;
import org.meetingmigration.server.config.ServerConfiguration.Calendars;

/// Calendars, conferencing systems and mails of the tenants, as configured.
final class ConfiguredBackends implements Backends, AutoCloseable {

    private final Map<String, Configured> tenants = new LinkedHashMap<>();
    private final CalendarFolders folders;
    private final List<CalDavServer> servers = new ArrayList<>();
    private final int hostLimit;
    private final MailQueue mails;
    private final InstantSource clock;

    /// A tenant ready to be used.
    private record Configured(
            String calendarHost,
            Opening calendars,
            Mailing mailing,
            String onlineProvider,
            Map<String, ConferencingProvider> providers,
            Map<String, List<String>> hosts) {}

    /// Opens calendars of a mailbox.
    private interface Opening {
        Optional<? extends Calendar> find(String mailbox, Instant moment);
    }

    /// @throws StartFault if a folder cannot be used, or another program works on it
    ConfiguredBackends(ServerConfiguration configuration, MailQueue mails, InstantSource clock) {
        this.mails = mails;
        this.clock = clock;
        this.folders = new CalendarFolders(clock);
        hostLimit = configuration.work().hostLimit();
        var gates = new HostGates(clock);
        try {
            configuration.tenants().forEach((id, tenant) -> tenants.put(id, open(id, tenant, configuration, gates)));
            folders.start();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private Configured open(
            String id, ServerConfiguration.Tenant tenant, ServerConfiguration configuration, HostGates gates) {
        var providers = new LinkedHashMap<String, ConferencingProvider>();
        tenant.providers()
                .forEach((name, provider) -> providers.put(name, provider(id, name, provider, configuration.data())));
        return new Configured(
                calendarHost(id, tenant.calendars()),
                calendars(id, tenant.calendars(), gates),
                mailing(id, tenant),
                tenant.onlineProvider(),
                providers,
                tenant.hosts());
    }

    private Opening calendars(String tenant, Calendars calendars, HostGates gates) {
        return switch (calendars) {
            case Calendars.Folder folder -> folders.open(tenant, folder)::find;
            case Calendars.CalDav(var settings, var http) -> {
                var server = server(tenant, settings, http, gates);
                servers.add(server);
                yield server::calendar;
            }
        };
    }

    private static CalDavServer server(String tenant, CalDavSettings settings, HttpSettings http, HostGates gates) {
        try {
            return new CalDavServer(settings, http, gates);
        } catch (PermanentFailure e) {
            throw new StartFault("tenants." + tenant + ".calendars: " + e.getMessage());
        }
    }

    private static String calendarHost(String tenant, Calendars calendars) {
        return switch (calendars) {
            case Calendars.Folder _ -> "folder-" + tenant;
            case Calendars.CalDav(var settings, var _) -> settings.url().getAuthority();
        };
    }

    private Mailing mailing(String id, ServerConfiguration.Tenant tenant) {
        if (tenant.mail().isPresent()) {
            return new QueueMailing(id, mails, clock);
        }
        return tenant.outbox().<Mailing>map(OutboxMailing::new).orElseGet(Mailing::none);
    }

    private static ConferencingProvider provider(
            String tenant, String name, ServerConfiguration.Provider provider, Path data) {
        try {
            return switch (provider) {
                case ServerConfiguration.Provider.Jitsi(var baseUrl, var roomKey, var tokens) ->
                    new JitsiProvider(baseUrl, rooms(roomKey, data), tokens.map(ConfiguredBackends::tokens));
                case ServerConfiguration.Provider.Link(var template, var label, var roomKey) ->
                    new LinkProvider(name, label, template, rooms(roomKey, data));
            };
        } catch (IllegalArgumentException | IllegalStateException e) {
            // Made for whoever configures a provider; they say what to do.
            throw new StartFault("tenants." + tenant + ".providers." + name + ": " + e.getMessage());
        }
    }

    private static JitsiTokens tokens(ServerConfiguration.JitsiToken token) {
        var claims = new JitsiTokens.Claims(token.audience(), token.issuer(), token.subject(), token.expires());
        return new JitsiTokens(claims, token.secret().value());
    }

    private static RoomNames rooms(Optional<Secret> secret, Path data) {
        return new RoomNames(secret.map(key -> RoomKey.of(key.value().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> RoomKey.in(data.resolve("room-key"))));
    }

    private Configured of(String tenant) {
        var configured = tenants.get(tenant);
        if (configured == null) {
            throw new IllegalArgumentException("The tenant " + tenant + " is not configured any more");
        }
        return configured;
    }

    @Override
    public Optional<Calendar> calendar(User user, Instant moment) {
        return of(user.tenant()).calendars().find(user.mailbox(), moment).map(Calendar.class::cast);
    }

    @Override
    public SortedSet<String> providers(String tenant) {
        return tenants.containsKey(tenant)
                ? new TreeSet<>(of(tenant).providers().keySet())
                : new TreeSet<>();
    }

    @Override
    public String onlineProvider(String tenant) {
        return tenants.containsKey(tenant) ? of(tenant).onlineProvider() : "";
    }

    @Override
    public ConferencingProvider provider(String tenant, String name) {
        var provider = of(tenant).providers().get(name);
        if (provider == null) {
            throw new IllegalArgumentException(
                    "There is no provider " + name + "; there are " + String.join(", ", providers(tenant)));
        }
        return provider;
    }

    @Override
    public Mailing mailing(String tenant) {
        return of(tenant).mailing();
    }

    @Override
    public String calendarHost(String tenant) {
        return tenants.containsKey(tenant) ? of(tenant).calendarHost() : "none";
    }

    @Override
    public int hostLimit(String calendarHost) {
        return hostLimit;
    }

    @Override
    public Map<String, List<String>> hosts(String tenant) {
        return of(tenant).hosts();
    }

    @Override
    public void close() {
        servers.forEach(CalDavServer::close);
        folders.close();
    }
}
