package org.meetingmigration.joinblock.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.meetingmigration.joinblock.link.Rule.Verdict;
import org.meetingmigration.joinblock.link.UrlPattern.Target;

/// Rules by host. A host is written as
/// - `zoom.us`: exactly this host;
/// - `.zoom.us`: this host and all below it;
/// - `*.daily.co`: all below it;
/// - `jitsi.*`: every host of three or more labels that begins so;
/// - `*`: every host that no rule above names;
/// - `?`: every host, but only for URLs that something else declares to be a meeting.
///
/// Whole labels are compared, so `notzoom.us` and `zoom.us.evil.example` are nobody's.
final class HostRules {

    private static final String DECLARED = "?";
    private static final String EVERY = "*";

    private final Map<String, List<Rule>> byHost = new HashMap<>();

    /// Rules of one host are tried in the order they were added.
    void add(String host, Rule rule) {
        byHost.computeIfAbsent(host.toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                .add(rule);
    }

    /// What the URL is; empty when no rule knows it.
    Optional<Verdict> judge(Url url) {
        if (!Url.isWeb(url.scheme())) {
            return first(rules(url.host()), url);
        }
        var named = named(url.host());
        return first(named.isEmpty() ? unnamed(url.host()) : named, url);
    }

    /// Like [#judge] for a URL of which nothing but its form is known and that is declared to be a meeting.
    Optional<Verdict> judgeDeclared(Url url) {
        return Url.isWeb(url.scheme()) && named(url.host()).isEmpty() ? first(rules(DECLARED), url) : Optional.empty();
    }

    private static Optional<Verdict> first(List<Rule> candidates, Url url) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        var target = Target.of(url);
        return candidates.stream().flatMap(rule -> rule.judge(target).stream()).findFirst();
    }

    private List<Rule> named(String host) {
        var found = new ArrayList<>(rules(host));
        found.addAll(rules("." + host));
        for (int dot = host.indexOf('.'); dot > 0; dot = host.indexOf('.', dot + 1)) {
            var domain = host.substring(dot);
            found.addAll(rules(domain));
            found.addAll(rules("*" + domain));
        }
        return found;
    }

    private List<Rule> unnamed(String host) {
        int dot = host.indexOf('.');
        boolean deep = dot > 0 && host.indexOf('.', dot + 1) > 0;
        var found = new ArrayList<>(deep ? rules(host.substring(0, dot) + ".*") : List.of());
        found.addAll(rules(EVERY));
        return found;
    }

    private List<Rule> rules(String key) {
        return byHost.getOrDefault(key, List.of());
    }
}
