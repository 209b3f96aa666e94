package org.meetingmigration.calendar.caldav.hostile;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/// REPORT on a calendar: calendar-query, calendar-multiget (RFC 4791 section 7), sync-collection (RFC 6578).
///
/// A query is answered with every event that has the wanted UID, if one is wanted, whatever time range it
/// asks for: more than was asked for is what some real servers give too.
final class Report {

    private static final String TOKEN = "urn:revision:";

    private final MemoryDav store;
    private final Propfind propfind;

    Report(MemoryDav store, String user) {
        this.store = store;
        this.propfind = new Propfind(store, user);
    }

    static String token(long revision) {
        return TOKEN + revision;
    }

    Answer answer(String path, Received request) {
        var root = DavXml.root(request.body());
        var wanted = DavXml.properties(root);
        return switch (root.getLocalName()) {
            case "calendar-query" -> multiStatus(query(path, root).map(event -> propfind.response(event, wanted)), "");
            case "calendar-multiget" ->
                multiStatus(
                        DavXml.elements(root, "href").stream()
                                .map(href -> URI.create(href.getTextContent().strip())
                                        .getPath())
                                .map(event -> existing(event, wanted)),
                        "");
            case "sync-collection" -> changes(path, root, wanted);
            default -> Answer.of(403);
        };
    }

    private Stream<String> query(String path, Element root) {
        var uid = DavXml.elements(root, "prop-filter").stream()
                .filter(filter -> filter.getAttribute("name").equals("UID"))
                .flatMap(filter -> DavXml.elements(filter, "text-match").stream())
                .map(Element::getTextContent)
                .findFirst();
        return store.members(path).stream().filter(event -> uid.isEmpty() || hasUid(event, uid.get()));
    }

    private boolean hasUid(String path, String uid) {
        return store.event(path)
                .flatMap(event -> Events.uid(event.text()))
                .filter(found -> found.contains(uid))
                .isPresent();
    }

    private String existing(String path, List<String> wanted) {
        return store.event(path).isPresent() ? propfind.response(path, wanted) : DavXml.missing(path);
    }

    private Answer changes(String path, Element root, List<String> wanted) {
        var token = DavXml.elements(root, "sync-token").stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
        var since = since(token);
        if (since.isEmpty()) {
            return Answer.of(
                    403, "application/xml; charset=utf-8", "<D:error xmlns:D=\"DAV:\"><D:valid-sync-token/></D:error>");
        }
        var written = store.members(path).stream()
                .filter(event -> store.event(event).orElseThrow().revision() > since.get())
                .map(event -> propfind.response(event, wanted));
        var gone = token.isEmpty() ? List.<String>of() : store.deletedSince(path, since.get());
        return multiStatus(
                Stream.concat(written, gone.stream().map(DavXml::missing)),
                "<D:sync-token>" + token(store.revision()) + "</D:sync-token>\n");
    }

    private Optional<Long> since(String token) {
        if (token.isEmpty()) {
            return Optional.of(0L);
        }
        return Optional.of(token)
                .filter(known -> known.matches(TOKEN + "\\d{1,15}"))
                .map(known -> Long.parseLong(known.substring(TOKEN.length())))
                .filter(revision -> revision <= store.revision());
    }

    private static Answer multiStatus(Stream<String> responses, String more) {
        return Answer.multiStatus(DavXml.START + responses.collect(Collectors.joining()) + more + DavXml.END);
    }
}
