package org.meetingmigration.server.config;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meetingmigration.audit.HostSettings;
import org.meetingmigration.calendar.caldav.CalDavSettings;
import org.meetingmigration.http.HttpSettings;
import org.meetingmigration.notice.smtp.SmtpSettings;

/// Everything that is configured, checked; `docs/configuration.md` explains each key.
///
/// @param data where the service keeps its store and secrets
/// @param tenants by id
public record ServerConfiguration(
        Server server, Path data, Optional<SignIn> signIn, Work work, Map<String, Tenant> tenants) {

    /// Where it listens.
    ///
    /// @param port 0 for any
    /// @param tls empty for plain HTTP
    public record Server(InetAddress address, int port, boolean behindProxy, Optional<Tls> tls) {}

    /// PEM files.
    public record Tls(Path certificate, Path key) {}

    /// Whose bearer tokens are taken, and who signs people in on the web page.
    ///
    /// @param clientId empty where people sign in with tokens only
    /// @param clientSecret empty for a public client
    public record SignIn(
            String issuer,
            String audience,
            String rolesClaim,
            String tenantClaim,
            String clientId,
            Optional<Secret> clientSecret) {}

    /// @param threads migrations at the same time
    /// @param slice how long one works before another has its turn
    /// @param hostLimit users of one calendar host at the same time
    public record Work(int threads, Duration slice, int hostLimit) {}

    /// @param outbox empty to have no mails written there
    /// @param mail empty to have none sent; without either nobody is told
    /// @param onlineProvider name of one of the providers; empty for none
    /// @param providers by name
    /// @param hosts of the tenant's own by provider, for recognising links
    /// @param audit which hosts are dead
    public record Tenant(
            Calendars calendars,
            Optional<Path> outbox,
            String onlineProvider,
            Map<String, Provider> providers,
            Map<String, List<String>> hosts,
            Optional<Mail> mail,
            HostSettings audit) {

        /// Sends no mails.
        public Tenant(
                Calendars calendars,
                Optional<Path> outbox,
                String onlineProvider,
                Map<String, Provider> providers,
                Map<String, List<String>> hosts) {
            this(calendars, outbox, onlineProvider, providers, hosts, Optional.empty(), HostSettings.DEFAULT);
        }
    }

    /// The mail server of a tenant.
    ///
    /// @param user empty to sign in as nobody, as is `password`
    /// @param ca PEM file of certificates to trust instead of the usual ones
    /// @param envelopeSender where bounces go; empty for the organizer of each meeting
    /// @param perMinute recipients, as is `perDomainPerMinute`
    public record Mail(
            String host,
            int port,
            SmtpSettings.Tls tls,
            String user,
            Optional<Secret> password,
            Optional<Path> ca,
            String envelopeSender,
            int perMinute,
            int perDomainPerMinute) {}

    /// Where calendars are.
    public sealed interface Calendars {

        /// A folder, as the folder commands read it.
        ///
        /// @param timeZone of meetings that name none
        record Folder(Path path, ZoneId timeZone) implements Calendars {}

        /// A CalDAV server, reached with one account.
        record CalDav(CalDavSettings settings, HttpSettings http) implements Calendars {}
    }

    /// What the tokens of a Jitsi server say, see [org.meetingmigration.conferencing.jitsi.JitsiTokens.Claims].
    ///
    /// @param secret the server's `app_secret`
    public record JitsiToken(Secret secret, String audience, String issuer, String subject, Instant expires) {}

    /// A conferencing system that meetings are migrated to.
    public sealed interface Provider {

        /// @param roomKey empty for a file of our own
        /// @param token for servers that let nobody in without one; empty for others
        record Jitsi(String baseUrl, Optional<Secret> roomKey, Optional<JitsiToken> token) implements Provider {
            public Jitsi(String baseUrl, Optional<Secret> roomKey) {
                this(baseUrl, roomKey, Optional.empty());
            }
        }

        /// @param template for example `https://bbb.example.org/b/{room}`
        /// @param label how people know it
        record Link(String template, String label, Optional<Secret> roomKey) implements Provider {}
    }
}
