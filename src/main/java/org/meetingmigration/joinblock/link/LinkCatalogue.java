package org.meetingmigration.joinblock.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.meetingmigration.joinblock.link.ProviderTable.Line;
import org.meetingmigration.joinblock.link.Rule.Verdict;
import org.meetingmigration.joinblock.link.Wrappers.Unwrapped;

/// Knows which URL belongs to which conferencing provider and what it is there. Immutable; any number of threads.
///
/// The knowledge is data: one line a provider in `providers.tsv`. Links that mail scanners wrapped around a URL are
/// taken off first.
public final class LinkCatalogue {

    /// A meeting's link stands in up to ten places of it, and the links of help pages in every meeting.
    private static final int MOST_KNOWN = 4096;

    private static final int LONGEST_KNOWN = 1024;

    private final Map<String, Link> judged = new ConcurrentHashMap<>();
    private final List<Line> lines;
    private final HostRules configured;
    private final HostRules standard;
    private final List<String> schemes;

    private LinkCatalogue(List<Line> lines, HostRules configured, HostRules standard) {
        this.lines = lines;
        this.configured = configured;
        this.standard = standard;
        this.schemes = Stream.concat(Stream.of("https", "http"), lines.stream().flatMap(Line::schemes))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /// What is known of all providers in general.
    public static LinkCatalogue standard() {
        return Standard.CATALOGUE;
    }

    /// This catalogue with an organisation's own hosts, instead of those of an earlier call.
    ///
    /// @param hosts by provider name: `meet.example.org` exactly, `.example.org` with all hosts below,
    ///     `*.example.org` those below only; with `:port` where one is written in the URLs.
    ///     Any URL with a path on such a host is a join URL of that provider, unless it is known as
    ///     another part of its blocks. A name that is not in the catalogue becomes a new provider.
    public LinkCatalogue withHosts(Map<String, List<String>> hosts) {
        var known = new ArrayList<>(lines);
        var rules = new HostRules();
        hosts.forEach((name, names) -> {
            var line = known.stream()
                    .filter(candidate -> candidate.provider().name().equals(name))
                    .findFirst()
                    .orElseGet(() -> {
                        var added = new Line(new Provider(name, name), List.of(), List.of(), List.of(), "");
                        known.add(added);
                        return added;
                    });
            line.addTo(rules, names);
        });
        return new LinkCatalogue(List.copyOf(known), rules, standard);
    }

    /// All URLs of the text in their order, not overlapping: http, https, the native schemes of providers, and
    /// `meet.google.com/…` without a scheme. Linear time.
    public List<Link> find(CharSequence text) {
        var source = text.toString();
        var scanner = new UrlScanner(source, schemes);
        var links = new ArrayList<Link>();
        while (scanner.next()) {
            var written = source.substring(scanner.start(), scanner.end());
            links.add(judge(written, scanner.start(), false));
        }
        return links;
    }

    /// What one URL is; `start` is 0 and `end` its length.
    public Link judge(String url) {
        return judge(url, 0, false);
    }

    /// Like [#judge] for a URL that its place declares to be a meeting, such as the CONFERENCE property (RFC 7986
    /// 5.11): recognises providers on private hosts by form alone, like `https://cloud.example.org/call/efi83r28`.
    public Link judgeDeclared(String url) {
        return judge(url, 0, true);
    }

    /// Host that a link leads to, out of its wrapper: lower case, with `:port` if one is written, without the scheme of
    /// a native one; empty when it names none.
    public static String hostOf(String url) {
        return Wrappers.unwrap(url)
                .flatMap(LinkCatalogue::withScheme)
                .map(parsed -> parsed.host().substring(parsed.host().lastIndexOf('/') + 1))
                .orElse("");
    }

    /// In the order of the table; providers that came with [#withHosts] last.
    public List<Provider> providers() {
        return lines.stream().map(Line::provider).toList();
    }

    /// Empty for a name that is not in the catalogue.
    public Optional<String> displayName(String provider) {
        return lines.stream()
                .map(Line::provider)
                .filter(candidate -> candidate.name().equals(provider))
                .map(Provider::displayName)
                .findFirst();
    }

    private Link judge(String written, int start, boolean declared) {
        if (declared || written.length() > LONGEST_KNOWN) {
            return work(written, declared).at(start);
        }
        var known = judged.get(written);
        if (known == null) {
            known = work(written, false);
            if (judged.size() >= MOST_KNOWN) {
                judged.clear();
            }
            judged.put(written, known);
        }
        return known.at(start);
    }

    private Link work(String written, boolean declared) {
        var plain = written.replace("&amp;", "&").replace("&#38;", "&");
        var unwrapped = Wrappers.unwrap(plain);
        var url = unwrapped.map(Unwrapped::url).orElse(plain);
        var verdict = unwrapped
                .flatMap(LinkCatalogue::withScheme)
                .flatMap(parsed -> judge(parsed, declared))
                .orElse(Verdict.OTHER);
        return new Link(0, written.length(), url, verdict.provider(), verdict.role(), verdict.identity());
    }

    private static Optional<Url> withScheme(Unwrapped unwrapped) {
        boolean bare = unwrapped.url().regionMatches(true, 0, UrlScanner.BARE, 0, UrlScanner.BARE.length());
        return bare ? Url.parse("https://" + unwrapped.url()) : unwrapped.parsed();
    }

    private Optional<Verdict> judge(Url url, boolean declared) {
        return configured
                .judge(url)
                .or(() -> standard.judge(url))
                .or(() -> declared ? standard.judgeDeclared(url) : Optional.empty());
    }

    /// Read once, when first asked for.
    private static final class Standard {
        static final LinkCatalogue CATALOGUE = create();

        private static LinkCatalogue create() {
            var lines = ProviderTable.load();
            var rules = new HostRules();
            lines.forEach(line -> line.addTo(rules));
            return new LinkCatalogue(lines, new HostRules(), rules);
        }
    }
}
