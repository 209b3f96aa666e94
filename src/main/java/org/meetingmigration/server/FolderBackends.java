package org.meetingmigration.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.folder.FolderLock;
import org.meetingmigration.calendar.folder.FolderLookup;
import org.meetingmigration.conferencing.ConferencingProvider;
import org.meetingmigration.conferencing.RoomKey;
import org.meetingmigration.conferencing.RoomNames;
import org.meetingmigration.conferencing.jitsi.JitsiProvider;
import org.meetingmigration.conferencing.jitsi.JitsiTokens;
import org.meetingmigration.conferencing.link.LinkProvider;
import org.meetingmigration.directory.User;
import org.meetingmigration.durable.DurableFiles;
import org.meetingmigration.migration.Mailing;
import org.meetingmigration.migration.OutboxMailing;
import org.meetingmigration.migration.QueueMailing;
import org.meetingmigration.migration.worker.Backends;
import org.meetingmigration.notice.MailQueue;
import org.meetingmigration.server.config.Secret;
import org.meetingmigration.server.config.ServerConfiguration;

/// Folders of calendars, as configured. Nobody else may write to them while this is open: it holds their locks.
final class FolderBackends implements Backends, AutoCloseable {

    private final Map<String, Configured> tenants = new LinkedHashMap<>();
    private final Map<Path, FolderLock> locks = new HashMap<>();
    private final Leftovers leftovers = new Leftovers();
    private final int hostLimit;
    private final MailQueue mails;
    private final InstantSource clock;

    /// A tenant ready to be used.
    private record Configured(
            Path folder,
            FolderLookup calendars,
            Mailing mailing,
            String onlineProvider,
            Map<String, ConferencingProvider> providers,
            Map<String, List<String>> hosts) {}

    /// @throws StartFault if a folder cannot be used, or another program works on it
    FolderBackends(ServerConfiguration configuration, MailQueue mails, InstantSource clock) {
        this.mails = mails;
        this.clock = clock;
        hostLimit = configuration.work().hostLimit();
        try {
            configuration.tenants().forEach((id, tenant) -> tenants.put(id, open(id, tenant, configuration, clock)));
            leftovers.start();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private Configured open(
            String id, ServerConfiguration.Tenant tenant, ServerConfiguration configuration, InstantSource clock) {
        var calendars = tenant.calendars();
        var folder = folder(id, calendars.path());
        var lookup = new FolderLookup(folder, calendars.timeZone(), clock);
        lock(id, folder, lookup);
        var providers = new LinkedHashMap<String, ConferencingProvider>();
        tenant.providers()
                .forEach((name, provider) -> providers.put(name, provider(id, name, provider, configuration.data())));
        return new Configured(folder, lookup, mailing(id, tenant), tenant.onlineProvider(), providers, tenant.hosts());
    }

    private Mailing mailing(String id, ServerConfiguration.Tenant tenant) {
        if (tenant.mail().isPresent()) {
            return new QueueMailing(id, mails, clock);
        }
        return tenant.outbox().<Mailing>map(OutboxMailing::new).orElseGet(Mailing::none);
    }

    private static Path folder(String tenant, Path path) {
        try {
            DurableFiles.createPrivateDirectory(path);
            return path.toRealPath();
        } catch (IOException e) {
            throw new StartFault("tenants." + tenant + ".calendars.path: " + path + " is no folder that can be used");
        }
    }

    /// Two tenants may share a folder.
    private void lock(String tenant, Path folder, FolderLookup calendars) {
        if (locks.containsKey(folder)) {
            return;
        }
        var lock = FolderLock.tryAcquire(folder)
                .orElseThrow(() -> StartFault.busy("Another mms works on the calendars of " + tenant + ", " + folder
                        + ". Wait until it has ended, then start again."));
        locks.put(folder, lock);
        leftovers.add(calendars, lock);
    }

    private static ConferencingProvider provider(
            String tenant, String name, ServerConfiguration.Provider provider, Path data) {
        try {
            return switch (provider) {
                case ServerConfiguration.Provider.Jitsi(var baseUrl, var roomKey, var tokens) ->
                    new JitsiProvider(baseUrl, rooms(roomKey, data), tokens.map(FolderBackends::tokens));
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
        return tenants.containsKey(tenant) ? "folder-" + tenant : "none";
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
        leftovers.close();
        new ArrayList<>(locks.values()).forEach(FolderLock::close);
        locks.clear();
    }
}
