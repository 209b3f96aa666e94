package org.meetingmigration.calendar.caldav.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A CalDAV server that is installed from Debian 12 and started by `servers/<name>.sh` of the shared data, on loopback.
///
/// Users are alice, bob, carol and as many of u0001, u0002, … as asked for. The password of each is the name followed
/// by
/// `pw`, the address `NAME@example.com`; each has one calendar, named `defaultCalendar`.
public enum RealServer {
    RADICALE(
            "/",
            "/{user}/",
            "/{user}/",
            "calendar",
            false,
            false,
            List.of("radicale", "curl"),
            List.of("radicale.pid")),
    CYRUS(
            "/dav/",
            "/dav/principals/user/{user}/",
            "/dav/calendars/user/{user}/",
            "Default",
            true,
            true,
            List.of("cyrus-imapd", "cyrus-caldav", "sasl2-bin", "libsasl2-modules", "libsasl2-modules-db", "curl"),
            List.of("run/master.pid")),
    DAVICAL(
            "/caldav.php/",
            "/caldav.php/{user}/",
            "/caldav.php/{user}/",
            "calendar",
            true,
            true,
            List.of("davical", "postgresql-15", "libapache2-mod-php8.2", "apache2-bin", "php8.2-cli", "curl"),
            List.of("apache.pid", "pg/postmaster.pid")),
    SOGO(
            "/SOGo/dav/",
            "/SOGo/dav/{user}/",
            "/SOGo/dav/{user}/Calendar/",
            "personal",
            true,
            true,
            List.of("sogo", "postgresql-15", "memcached", "apache2-bin", "curl"),
            List.of("apache.pid", "run/launcher.pid", "run/sogo.pid", "run/memcached.pid", "pg/postmaster.pid")),
    XANDIKOS(
            "/",
            "/{user}/",
            "/{user}/calendars/",
            "calendar",
            false,
            false,
            List.of("xandikos", "curl"),
            List.of("xandikos.pid"));

    private static final Set<RealServer> WITHOUT_ACCESS_CONTROL = Set.of(XANDIKOS);

    private final String contextPath;
    private final String principalTemplate;
    private final String homeTemplate;
    private final String defaultCalendar;
    private final boolean schedules;
    private final boolean needsRoot;
    private final List<String> packages;
    private final List<String> pidFiles;

    RealServer(
            String contextPath,
            String principalTemplate,
            String homeTemplate,
            String defaultCalendar,
            boolean schedules,
            boolean needsRoot,
            List<String> packages,
            List<String> pidFiles) {
        this.contextPath = contextPath;
        this.principalTemplate = principalTemplate;
        this.homeTemplate = homeTemplate;
        this.defaultCalendar = defaultCalendar;
        this.schedules = schedules;
        this.needsRoot = needsRoot;
        this.packages = packages;
        this.pidFiles = pidFiles;
    }

    /// Starts this server with alice, bob and carol, and without mail; see [RunningServer#start].
    public RunningServer start() {
        return RunningServer.start(this, 0, RunningServer.NO_MAIL);
    }

    /// Where discovery starts, for example `/dav/`.
    public String contextPath() {
        return contextPath;
    }

    public String principalPath(String user) {
        return principalTemplate.replace("{user}", user);
    }

    /// The collection that holds the calendars of a user, with a slash at its end.
    public String homePath(String user) {
        return homeTemplate.replace("{user}", user);
    }

    public String calendarPath(String user, String calendar) {
        return homePath(user) + calendar + "/";
    }

    /// The name of the calendar that each user has from the start, for example `personal`.
    public String defaultCalendar() {
        return defaultCalendar;
    }

    /// Whether the server itself tells attendees (RFC 6638), whatever its `DAV` header says.
    public boolean schedules() {
        return schedules;
    }

    /// Whether it keeps users from one another; one that does not lets anybody in, with any password or none.
    public boolean hasAccessControl() {
        return !WITHOUT_ACCESS_CONTROL.contains(this);
    }

    /// The ways to act for every user with one credential; never empty.
    public List<ServiceAccount> serviceAccounts() {
        if (this == CYRUS) {
            return List.of(
                    new ServiceAccount(
                            "svc",
                            0,
                            "/dav/calendars/user/svc/{user}.{calendar}/",
                            Map.of("Schedule-Address", "{user}@example.com")),
                    new ServiceAccount("svcproxy", 3, homeTemplate + "{calendar}/", Map.of("Authorize-As", "{user}")));
        }
        return List.of(new ServiceAccount("svc", 0, homeTemplate + "{calendar}/", Map.of()));
    }

    String script() {
        return "servers/" + name().toLowerCase(Locale.ROOT) + ".sh";
    }

    boolean needsRoot() {
        return needsRoot;
    }

    List<String> packages() {
        return packages;
    }

    /// That of the process that takes the connections comes first.
    List<String> pidFiles() {
        return pidFiles;
    }
}
