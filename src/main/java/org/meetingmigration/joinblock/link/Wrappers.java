package org.meetingmigration.joinblock.link;

import java.util.List;
import java.util.Optional;

/// Links that mail scanners and web mail put around other links.
final class Wrappers {

    /// How deep wrappers may nest; forwarding between two protected organisations makes two or three.
    private static final int DEEPEST = 8;

    private static final List<Wrapper> KNOWN = List.of(
            // Microsoft Defender, also as /ap/t-…/?url= from Teams and Office
            new Wrapper(".safelinks.protection.outlook.com", "", "url"),
            new Wrapper(".protection.office365.us", "", "url"),
            new Wrapper(".safelinks.protection.partner.outlook.cn", "", "url"),
            new Wrapper("meet.google.com", "/linkredirect", "dest"),
            new Wrapper("linkprotect.cudasvc.com", "/url", "a"));

    private Wrappers() {}

    /// A URL without wrappers.
    ///
    /// @param parsed empty when it cannot be taken apart
    record Unwrapped(String url, Optional<Url> parsed) {}

    /// The URL inside, through every wrapper; the URL itself where there is none. Empty when a wrapper's content cannot
    /// be read or wrappers nest too deep.
    static Optional<Unwrapped> unwrap(String url) {
        var current = url;
        for (int depth = 0; depth <= DEEPEST; depth++) {
            var parsed = Url.parse(current);
            if (parsed.isEmpty() || !isWrapper(parsed.get())) {
                return Optional.of(new Unwrapped(current, parsed));
            }
            var inner = inner(parsed.get()).filter(Wrappers::isPlainWebUrl);
            if (inner.isEmpty()) {
                return Optional.empty();
            }
            current = inner.get();
        }
        return Optional.empty();
    }

    private static boolean isWrapper(Url url) {
        return Url.isWeb(url.scheme()) && (isGoogle(url) || isProofpoint(url) || isKnown(url));
    }

    private static boolean isKnown(Url url) {
        for (var wrapper : KNOWN) {
            if (wrapper.covers(url)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> inner(Url url) {
        if (isGoogle(url)) {
            return parameter(url, "q").or(() -> parameter(url, "url"));
        }
        if (isProofpoint(url)) {
            return url.path().startsWith("/v3/") ? proofpoint3(url) : proofpoint2(url);
        }
        return KNOWN.stream()
                .filter(wrapper -> wrapper.covers(url))
                .findFirst()
                .flatMap(wrapper -> parameter(url, wrapper.parameter()));
    }

    private static Optional<String> parameter(Url url, String name) {
        return url.parameter(name).flatMap(Percent::decode);
    }

    /// `www.google.de/url?q=…`, under every country's domain: one or two labels of at most three letters.
    private static boolean isGoogle(Url url) {
        var host = url.host().startsWith("www.") ? url.host().substring(4) : url.host();
        if (!url.path().equals("/url") || !host.startsWith("google.")) {
            return false;
        }
        var labels = host.substring("google.".length()).split("\\.", -1);
        return labels.length <= 2
                && List.of(labels).stream().allMatch(label -> label.length() >= 2 && label.length() <= 3);
    }

    private static boolean isProofpoint(Url url) {
        return (url.host().equals("urldefense.proofpoint.com") || url.host().equals("urldefense.com"))
                && (url.path().startsWith("/v2/url") || url.path().startsWith("/v3/__"));
    }

    /// `?u=https-3A__zoom.us_j_1`: `-` for `%`, `_` for `/`.
    private static Optional<String> proofpoint2(Url url) {
        return url.parameter("u").flatMap(value -> Percent.decode(value.replace('_', '/'), '-'));
    }

    /// `/v3/__https://zoom.us/j/1__;…`. A `*` stands for a character given elsewhere: not read.
    private static Optional<String> proofpoint3(Url url) {
        var rest = url.query().isEmpty() ? url.path() : url.path() + "?" + url.query();
        int end = rest.indexOf("__;");
        if (end < 0 || rest.indexOf('*') >= 0) {
            return Optional.empty();
        }
        var target = rest.substring("/v3/__".length(), Math.max(end, "/v3/__".length()));
        boolean slashLost = target.startsWith("https:/") && !target.startsWith("https://");
        return Optional.of(slashLost ? "https://" + target.substring("https:/".length()) : target);
    }

    /// Printable ASCII only, as a URL outside a wrapper has to be.
    private static boolean isPlainWebUrl(String text) {
        return Url.parse(text).filter(url -> Url.isWeb(url.scheme())).isPresent()
                && text.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '<' && c != '>' && c != '"' && c != '\\');
    }

    /// @param host with a leading dot for all hosts below it
    /// @param path exact; empty for any
    /// @param parameter of the query, holds the URL percent-encoded
    private record Wrapper(String host, String path, String parameter) {
        boolean covers(Url url) {
            boolean onHost = host.startsWith(".")
                    ? url.host().endsWith(host)
                    : url.host().equals(host);
            return onHost && (path.isEmpty() || path.equals(url.path()));
        }
    }
}
