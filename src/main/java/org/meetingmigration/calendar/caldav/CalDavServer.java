package org.meetingmigration.calendar.caldav;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.http.Credentials;
import org.meetingmigration.http.HostGates;
import org.meetingmigration.http.HttpCalls;
import org.meetingmigration.http.HttpSettings;
import org.meetingmigration.http.Seen;

/// A CalDAV server, reached with one account: opens the calendars of mailboxes. Safe for use by several threads.
public final class CalDavServer implements AutoCloseable {

    /// A batch of events in one answer; larger ones are asked for one by one.
    private static final long LARGEST_ANSWER =
            Math.min(32L << 20, Runtime.getRuntime().maxMemory() / 8);

    private final CalDavSettings settings;
    private final HttpCalls calls;
    private final Credentials credentials;

    /// @param http with the service account; its user name may be a template, see [CalDavSettings]
    /// @param gates what all calls of the process know about hosts
    public CalDavServer(CalDavSettings settings, HttpSettings http, HostGates gates) {
        this(settings, http, gates, _ -> {});
    }

    /// @param watcher shown every answer
    CalDavServer(CalDavSettings settings, HttpSettings http, HostGates gates, Consumer<Seen> watcher) {
        this.settings = settings;
        this.credentials = http.credentials();
        this.calls =
                new HttpCalls(http.withLargestAnswer(Math.min(LARGEST_ANSWER, http.largestAnswer())), gates, watcher);
    }

    /// The calendars of a mailbox, to be used by one thread.
    ///
    /// @param mailbox e-mail, in any case
    /// @param moment of the run: what starts after it is upcoming
    /// @return empty if the server knows no such mailbox
    /// @throws org.meetingmigration.meeting.PermanentFailure `NOT_CALDAV`, `NOT_ALLOWED`, and those of
    ///     [HttpCalls#send]
    public Optional<Calendar> calendar(String mailbox, Instant moment) {
        String owner = mailbox.toLowerCase(Locale.ROOT);
        DavClient dav = client(owner);
        return new Discovery(dav, settings)
                .find()
                .map(home -> new CalDavCalendar(owner, new EventClient(dav), home, settings, moment));
    }

    DavClient client(String owner) {
        var template = new MailboxTemplate(owner);
        Map<String, String> headers = new HashMap<>();
        settings.headers().forEach((name, value) -> headers.put(name, template.text(value)));
        return new DavClient(callsOf(template), settings.url(), owner, headers);
    }

    private HttpCalls callsOf(MailboxTemplate template) {
        return switch (credentials) {
            case Credentials.Basic(var user, var password)
            when user.contains("{") -> calls.as(new Credentials.Basic(template.text(user), password));
            case Credentials.Digest(var user, var password)
            when user.contains("{") -> calls.as(new Credentials.Digest(template.text(user), password));
            case Credentials.None _, Credentials.Basic _, Credentials.Digest _, Credentials.Bearer _ -> calls;
        };
    }

    @Override
    public void close() {
        calls.close();
    }
}
