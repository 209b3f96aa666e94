package org.meetingmigration.calendar.caldav;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.http.HostGates;
import org.meetingmigration.http.HttpSettings;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.meeting.TransientFailure;

/// Looks at a CalDAV server before a migration: what it is, whether one account reaches a sample of
/// mailboxes, what it does that a migration has to reckon with. Sends OPTIONS, PROPFIND, REPORT and GET only,
/// which change nothing. For one thread and one run.
public final class Probe {

    private final CalDavSettings settings;
    private final HttpSettings http;
    private final InstantSource clock;
    private final Answers answers;
    private final Failures failures;
    private final List<Finding> ofServer = new ArrayList<>();
    private final List<Finding> ofMailboxes = new ArrayList<>();

    /// @param http with the service account
    /// @param clock what is to come, and whether the server's clock is right, depends on it
    public Probe(CalDavSettings settings, HttpSettings http, InstantSource clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
        this.answers = new Answers(clock);
        this.failures = new Failures(settings, http.credentials(), answers);
    }

    /// @param mailboxes e-mails of the sample; may be empty
    /// @param online whether a stored object of this mailbox is an online meeting that a migration would look at
    public ProbeReport run(List<String> mailboxes, BiPredicate<StoredObject, String> online) {
        var owners = mailboxes.stream()
                .map(mailbox -> mailbox.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        try (var server = new CalDavServer(settings, http, new HostGates(clock), answers::add)) {
            return run(server, owners, online);
        } catch (PermanentFailure failure) {
            ofServer.add(failures.finding(failure));
            return report(Product.OTHER, Optional.empty());
        }
    }

    private ProbeReport run(CalDavServer server, List<String> owners, BiPredicate<StoredObject, String> online) {
        var check = new ServerCheck(server.client(owners.isEmpty() ? "" : owners.getFirst()), settings, answers);
        if (!server(check)) {
            return report(check.product(), Optional.empty());
        }
        Optional<CalendarHome> any = Optional.empty();
        for (String owner : owners) {
            var home = mailbox(server, owner, online);
            any = any.or(() -> home);
        }
        ofServer.addAll(check.afterwards());
        any.map(home -> new ServerFacts(home, settings)).ifPresent(facts -> {
            ofServer.add(facts.attendees());
            ofServer.add(facts.rewriting());
            ofServer.add(facts.conflicts());
        });
        if (owners.isEmpty()) {
            ofServer.add(Finding.note(
                    "mailboxes",
                    "No mailbox was looked at.",
                    "Name a few with --mailbox: rights, calendars and ETags show there."));
        }
        return report(check.product(), any);
    }

    private ProbeReport report(Product context, Optional<CalendarHome> any) {
        var all = new ArrayList<Finding>(ofServer);
        all.addAll(ofMailboxes);
        return new ProbeReport(
                any.map(CalendarHome::product).orElse(context).title(),
                all,
                any.map(home -> new ServerFacts(home, settings).recommended()).orElse(Map.of()));
    }

    /// @return whether it makes sense to look at mailboxes
    private boolean server(ServerCheck check) {
        try {
            ofServer.addAll(check.findings());
            return true;
        } catch (PermanentFailure failure) {
            var finding = failures.finding(failure);
            boolean end = failures.isFinal(failure);
            ofServer.add(end ? finding : Finding.note(finding.check(), finding.found(), ""));
            return !end;
        } catch (TransientFailure failure) {
            ofServer.add(failures.finding(failure));
            return false;
        }
    }

    private Optional<CalendarHome> mailbox(
            CalDavServer server, String owner, BiPredicate<StoredObject, String> online) {
        Optional<CalendarHome> home = Optional.empty();
        try {
            var dav = server.client(owner);
            home = new Discovery(dav, settings).find();
            if (home.isEmpty()) {
                ofMailboxes.add(failures.missing().of(owner));
            } else {
                var check = new MailboxCheck(owner, dav, settings, home.get(), clock.instant());
                ofMailboxes.addAll(check.findings(object -> online.test(object, owner)));
            }
        } catch (PermanentFailure failure) {
            ofMailboxes.add(failures.finding(failure).of(owner));
        } catch (TransientFailure failure) {
            ofMailboxes.add(failures.finding(failure).of(owner));
        }
        return home;
    }
}
