package org.meetingmigration.calendar.caldav;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meetingmigration.http.HttpAnswer;
import org.meetingmigration.meeting.PermanentFailure;

/// Finds the calendars of a mailbox (RFC 6764 6, RFC 5397, RFC 4791 6.2.1): from the address that is
/// configured to the principal, its home, and the calendars of its own in there.
final class Discovery {

    private static final byte[] WHO_AM_I =
            DavBodies.propfind("D:current-user-principal", "D:principal-collection-set", "C:calendar-user-address-set");
    private static final byte[] COLLECTION =
            DavBodies.propfind("D:resourcetype", "D:owner", "D:sync-token", "C:supported-calendar-component-set");

    private final DavClient dav;
    private final CalDavSettings settings;
    private final MailboxTemplate mailbox;

    Discovery(DavClient dav, CalDavSettings settings) {
        this.dav = dav;
        this.settings = settings;
        this.mailbox = new MailboxTemplate(dav.mailbox());
    }

    /// @return empty if the server knows no such mailbox
    /// @throws PermanentFailure `NOT_CALDAV`, `NOT_ALLOWED`
    Optional<CalendarHome> find() {
        return settings.paths().isEmpty() ? discovered() : given();
    }

    /// What is asked first, and who asks.
    record Context(DavClient.Found found, Product product) {
        String myPrincipal() {
            return found.first()
                    .map(me -> me.property("current-user-principal").href())
                    .orElse("");
        }
    }

    private Optional<CalendarHome> given() {
        var collections = new ArrayList<CalendarHome.Collection>();
        Optional<HttpAnswer> answer = Optional.empty();
        boolean moved = false;
        for (String template : settings.paths()) {
            URI uri = dav.uri(mailbox.path(template));
            var found = dav.propfind(uri, 0, COLLECTION);
            requireCalDav(found);
            var there = found.first();
            if (there.isPresent()) {
                String path = Href.canonical(found.answer().uri().getRawPath());
                moved |= !path.equals(Href.canonical(uri.getRawPath()));
                collections.add(collection(path, there.get()));
                answer = Optional.of(found.answer());
            }
        }
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        boolean foreign = moved || isDelegated(collections.getFirst().path());
        return Optional.of(home(collections, product(answer.get()), foreign, Way.PATHS));
    }

    private Product product(HttpAnswer answer) {
        Product product = Product.of(answer);
        return product == Product.OTHER ? Product.of(dav.options(answer.uri())) : product;
    }

    /// Cyrus shows `alice.Default` in the home of who may see it.
    private boolean isDelegated(String path) {
        return path.contains("/" + Href.encoded(delegatePrefix()));
    }

    private String delegatePrefix() {
        return mailbox.text("{local}") + ".";
    }

    private CalendarHome home(List<CalendarHome.Collection> collections, Product product, boolean delegated, Way way) {
        collections.sort(Comparator.comparing(CalendarHome.Collection::path));
        Product known = product == Product.OTHER && isRadicale(collections) ? Product.RADICALE : product;
        boolean schedules = known == Product.OTHER
                && announcesScheduling(
                        dav.options(dav.uri(collections.getFirst().path())));
        return new CalendarHome(List.copyOf(collections), known, schedules, delegated, way);
    }

    /// RFC 6638 2. Of servers that are known, what they do is known too.
    private static boolean announcesScheduling(HttpAnswer answer) {
        return answer.headers().allValues("DAV").stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .anyMatch(token -> token.strip().equals("calendar-auto-schedule"));
    }

    private static boolean isRadicale(List<CalendarHome.Collection> collections) {
        return collections.stream()
                .anyMatch(collection -> collection.syncToken().startsWith("http://radicale.org/"));
    }

    private Optional<CalendarHome> discovered() {
        Context context = context();
        Optional<PrincipalSearch.Principal> principal = new PrincipalSearch(dav, settings, mailbox).find(context);
        if (principal.isEmpty()) {
            return Optional.empty();
        }
        var found = dav.propfind(principal.get().uri(), 0, PrincipalSearch.PRINCIPAL);
        requireCalDav(found);
        var home = found.first()
                .flatMap(properties -> Href.path(
                        properties.property("calendar-home-set").href(),
                        found.answer().uri()));
        return home.flatMap(path -> home(context, principal.get(), path));
    }

    /// The address as it is configured, or where RFC 6764 and this kind of server say that CalDAV begins.
    ///
    /// @throws PermanentFailure `NOT_CALDAV`, `NOT_ALLOWED`
    Context context() {
        var found = dav.propfind(settings.url(), 0, WHO_AM_I);
        Product product = Product.of(found.answer());
        for (String path : List.of("/.well-known/caldav", product.context())) {
            if (found.first().isPresent() || path.isEmpty()) {
                break;
            }
            found = dav.propfind(dav.uri(path), 0, WHO_AM_I);
            product = product == Product.OTHER ? Product.of(found.answer()) : product;
        }
        if (product == Product.OTHER) {
            product = Product.of(dav.options(found.answer().uri()));
        }
        requireAllowed(found);
        if (found.status() != 207) {
            throw notCalDav(found);
        }
        return new Context(found, product);
    }

    private PermanentFailure notCalDav(DavClient.Found found) {
        return new PermanentFailure(
                "NOT_CALDAV",
                "The server " + settings.url().getHost() + " answered " + found.status()
                        + " where a CalDAV server answers 207; check the address of the calendars.");
    }

    /// A page to sign in at is not a calendar that is missing.
    private void requireCalDav(DavClient.Found found) {
        requireAllowed(found);
        if (!Set.of(207, 404, 410).contains(found.status())) {
            throw notCalDav(found);
        }
    }

    private void requireAllowed(DavClient.Found found) {
        if (found.status() == 403) {
            throw new PermanentFailure(
                    "NOT_ALLOWED",
                    "The calendar server " + settings.url().getHost() + " does not let the service account see the"
                            + " calendars of " + dav.mailbox() + "; give it the right to, then start again.");
        }
    }

    private Optional<CalendarHome> home(Context context, PrincipalSearch.Principal principal, String home) {
        String path = Href.canonical(principal.uri().getRawPath());
        var found = dav.propfind(dav.uri(home), 1, COLLECTION);
        requireCalDav(found);
        // Servers may know the home by another path too.
        String moved = Href.canonical(found.answer().uri().getRawPath());
        var byPath = new HashMap<String, CalendarHome.Collection>();
        for (var response : found.responses()) {
            if (isCalendarOf(response, path)) {
                dav.path(response)
                        .filter(own -> own.startsWith(withSlash(home)) || own.startsWith(withSlash(moved)))
                        .map(own -> collection(own, response))
                        .ifPresent(collection -> byPath.putIfAbsent(collection.path(), collection));
            }
        }
        var collections = new ArrayList<>(byPath.values());
        if (collections.isEmpty() && found.responses().stream().anyMatch(Discovery::isCalendar)) {
            throw new PermanentFailure(
                    "NO_CALENDARS",
                    "The calendar server " + settings.url().getHost() + " shows the service account none of the"
                            + " calendars of " + dav.mailbox() + "; give it the right to see them, or configure their"
                            + " paths.");
        }
        return collections.isEmpty()
                ? Optional.empty()
                : Optional.of(home(collections, context.product(), false, principal.way()));
    }

    private static boolean isCalendar(DavResponse response) {
        return response.isThere()
                && response.property("resourcetype").elements().contains("calendar");
    }

    /// Others' calendars that are shared into the home, and subscriptions, are not the mailbox's. SOGo calls its
    /// calendar an outbox too.
    private boolean isCalendarOf(DavResponse response, String principal) {
        var type = response.property("resourcetype").elements();
        var components = response.property("supported-calendar-component-set").components();
        String owner = response.property("owner").href();
        return isCalendar(response)
                && !type.contains("subscribed")
                && !type.contains("schedule-inbox")
                && (components.isEmpty() || components.contains("VEVENT"))
                && (owner.isEmpty()
                        || Href.path(owner, dav.uri("/"))
                                .filter(path -> withSlash(path).equals(withSlash(principal)))
                                .isPresent());
    }

    private static String withSlash(String path) {
        return path.endsWith("/") ? path : path + "/";
    }

    private CalendarHome.Collection collection(String path, DavResponse response) {
        String whole = withSlash(path);
        String name = whole.substring(whole.lastIndexOf('/', whole.length() - 2) + 1, whole.length() - 1);
        String decoded = URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        String prefix = delegatePrefix();
        return new CalendarHome.Collection(
                whole,
                decoded.startsWith(prefix) ? decoded.substring(prefix.length()) : decoded,
                response.text("sync-token").strip());
    }
}
