package org.meetingmigration.calendar.caldav;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the principal of a mailbox: where it is configured or usual, whoever signs in, or by its address (RFC 3744
/// 9.4).
final class PrincipalSearch {

    static final byte[] PRINCIPAL =
            DavBodies.propfind("C:calendar-home-set", "C:calendar-user-address-set", "D:resourcetype");

    private final DavClient dav;
    private final CalDavSettings settings;
    private final MailboxTemplate mailbox;

    PrincipalSearch(DavClient dav, CalDavSettings settings, MailboxTemplate mailbox) {
        this.dav = dav;
        this.settings = settings;
        this.mailbox = mailbox;
    }

    /// @param way how it was found
    record Principal(URI uri, Way way) {}

    /// @return empty if the server knows no such mailbox
    Optional<Principal> find(Discovery.Context context) {
        if (!settings.principal().isEmpty()) {
            return Optional.of(new Principal(dav.uri(mailbox.path(settings.principal())), Way.TEMPLATE));
        }
        return usual(context)
                .map(uri -> new Principal(uri, Way.USUAL))
                .or(() -> ifItIsMe(context).map(uri -> new Principal(uri, Way.SELF)))
                .or(() -> searched(context).map(uri -> new Principal(uri, Way.SEARCH)));
    }

    /// Whoever signs in is the mailbox: an account each, or one that acts as another.
    private Optional<URI> ifItIsMe(Discovery.Context context) {
        return Href.path(context.myPrincipal(), context.found().answer().uri())
                .map(dav::uri)
                .filter(me -> !context.myPrincipal().isEmpty())
                .filter(me -> dav.propfind(me, 0, PRINCIPAL)
                        .first()
                        .filter(this::hasAddress)
                        .isPresent());
    }

    private boolean hasAddress(DavResponse principal) {
        String address = "mailto:" + dav.mailbox();
        return principal.property("calendar-user-address-set").hrefs().stream()
                .anyMatch(href -> href.toLowerCase(Locale.ROOT).equals(address));
    }

    private Optional<URI> searched(Discovery.Context context) {
        List<String> sets = context.found()
                .first()
                .map(me -> me.property("principal-collection-set").hrefs())
                .orElse(List.of());
        for (String set : sets) {
            Optional<URI> found = Href.path(set, context.found().answer().uri())
                    .map(path -> dav.report(dav.uri(path), 0, DavBodies.principalSearch("mailto:" + dav.mailbox())))
                    .flatMap(answer ->
                            answer.responses().stream().filter(this::hasAddress).findFirst())
                    .flatMap(dav::path)
                    .map(dav::uri);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// Where servers of this kind have it, unless somebody with another address is there.
    private Optional<URI> usual(Discovery.Context context) {
        String template = context.product().principal();
        return Optional.of(template)
                .filter(usual -> !usual.isEmpty())
                .map(usual -> dav.uri(mailbox.path(usual)))
                .filter(uri -> dav.propfind(uri, 0, PRINCIPAL)
                        .first()
                        .filter(principal -> hasAddress(principal) || hasNoAddress(principal))
                        .isPresent());
    }

    /// Some servers know no addresses.
    private static boolean hasNoAddress(DavResponse principal) {
        return principal.property("calendar-user-address-set").hrefs().stream()
                .noneMatch(href -> href.toLowerCase(Locale.ROOT).startsWith("mailto:"));
    }
}
