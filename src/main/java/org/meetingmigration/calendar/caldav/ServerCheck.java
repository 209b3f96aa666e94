package org.meetingmigration.calendar.caldav;

import static org.meetingmigration.calendar.caldav.Finding.note;
import static org.meetingmigration.calendar.caldav.Finding.ok;
import static org.meetingmigration.calendar.caldav.Finding.problem;
import static org.meetingmigration.calendar.caldav.Finding.quoted;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.meetingmigration.http.HttpAnswer;
import org.meetingmigration.http.Seen;

/// Looks at what all mailboxes of a server share.
final class ServerCheck {

    private static final int SMALL_REQUESTS = 10;
    private static final Duration MOST_SKEW = Duration.ofMinutes(2);
    private static final Duration SLOW = Duration.ofMillis(500);

    private final DavClient dav;
    private final CalDavSettings settings;
    private final Answers answers;
    private Product product = Product.OTHER;

    ServerCheck(DavClient dav, CalDavSettings settings, Answers answers) {
        this.dav = dav;
        this.settings = settings;
        this.answers = answers;
    }

    /// @throws org.meetingmigration.meeting.PermanentFailure where the server is no CalDAV server, or lets
    ///     nobody in
    List<Finding> findings() {
        var context = new Discovery(dav, settings).context();
        product = context.product();
        var findings = new ArrayList<Finding>();
        answers.last().ifPresent(seen -> findings.add(connection(seen)));
        findings.add(server(context));
        findings.add(signIn(context));
        var uri = context.found().answer().uri();
        for (int i = 0; i < SMALL_REQUESTS; i++) {
            dav.propfind(uri, 0, DavBodies.propfind("D:resourcetype"));
        }
        findings.add(speed(answers.median(SMALL_REQUESTS)));
        return findings;
    }

    /// As far as the context shows it; calendars may show more.
    Product product() {
        return product;
    }

    private static Finding connection(Seen seen) {
        if (!seen.tls().isEmpty()) {
            return ok("connection", seen.version() + " over " + seen.tls());
        }
        return isHere(seen.uri().getHost())
                ? ok("connection", seen.version() + " without TLS, on this machine")
                : note(
                        "connection",
                        seen.version() + " without TLS",
                        "Everybody on the way reads the password and the calendars; use an https address.");
    }

    private static boolean isHere(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /// Features are those of the address that was asked; calendars may offer more.
    private Finding server(Discovery.Context context) {
        HttpAnswer first = context.found().answer();
        HttpAnswer options = dav.options(first.uri());
        String name = options.header("X-DAViCal-Version")
                .or(() -> options.header("Server"))
                .or(() -> first.header("Server"))
                .orElse("");
        String features =
                options.headers().allValues("DAV").stream().map(String::strip).collect(Collectors.joining(", "));
        boolean known = context.product() != Product.OTHER;
        String found = (known ? context.product().title() : "A server that mms does not know")
                + (name.isEmpty() ? "" : " (" + quoted(name) + ")")
                + (features.isEmpty() ? "" : "; DAV: " + quoted(features));
        return known
                ? ok("server", found)
                : note("server", found, "Nobody has tried mms with it: migrate one mailbox and undo it first.");
    }

    private static Finding signIn(Discovery.Context context) {
        boolean nobody = context.found()
                .first()
                .map(me -> me.property("current-user-principal").elements().contains("unauthenticated"))
                .orElse(false);
        if (nobody) {
            return problem("sign-in", "The server takes us for nobody in particular.", Failures.NOBODY);
        }
        if (context.product() == Product.XANDIKOS) {
            return note(
                    "sign-in",
                    "The server asks nobody who they are; it calls us " + quoted(context.myPrincipal()) + ".",
                    "Let nobody but mms and its users reach the server: whoever does may change everything.");
        }
        return context.myPrincipal().isEmpty()
                ? note("sign-in", "The server does not say as whom we are signed in.", "")
                : ok("sign-in", "Signed in as " + quoted(context.myPrincipal()));
    }

    private static Finding speed(Duration median) {
        String found = "A small request takes " + Math.max(1, median.toMillis()) + " ms";
        return median.compareTo(SLOW) < 0
                ? ok("speed", found)
                : note("speed", found, "Run mms nearer to the server, or raise connections if it can take more.");
    }

    /// To be asked at the end, when there were enough answers to tell.
    List<Finding> afterwards() {
        return List.of(clock(), load());
    }

    private Finding clock() {
        if (answers.skew().isEmpty()) {
            return note("clock", "The server does not say what time it has.", "");
        }
        Duration skew = answers.skew().get();
        if (skew.abs().toSeconds() <= 2) {
            return ok("clock", "The server's clock is right.");
        }
        String found = "The server's clock is " + words(skew.abs()) + (skew.isNegative() ? " behind." : " ahead.");
        return skew.abs().compareTo(MOST_SKEW) <= 0
                ? ok("clock", found)
                : problem(
                        "clock",
                        found,
                        "Set the clocks of this machine and the server (NTP): which meetings are still to come"
                                + " depends on them.");
    }

    private static String words(Duration duration) {
        return duration.toMinutes() < 2 ? duration.toSeconds() + " s" : duration.toMinutes() + " min";
    }

    private Finding load() {
        if (answers.busy() == 0) {
            return ok("load", "The server was never too busy to answer.");
        }
        return note(
                "load",
                "The server was too busy " + answers.busy() + " times"
                        + (answers.retryAfter().isEmpty()
                                ? ""
                                : " (Retry-After: " + quoted(answers.retryAfter()) + ")"),
                "Set requests-per-second or fewer connections, or ask its administrator for more.");
    }
}
