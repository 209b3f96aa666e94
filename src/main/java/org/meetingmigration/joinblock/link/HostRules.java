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

    /// Rules by the name of a host or domain.
    private final Map<String, Domain> domains = new HashMap<>();

    /// @param exact for the host of this name
    /// @param within for the host and all below it
    /// @param below for those below it only
    private record Domain(List<Rule> exact, List<Rule> within, List<Rule> below) {
        static final Domain NONE = new Domain(List.of(), List.of(), List.of());

        Domain() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /// Rules of one host are tried in the order they were added.
    void add(String host, Rule rule) {
        var name = host.toLowerCase(Locale.ROOT);
        if (name.startsWith(".")) {
            domain(name.substring(1)).within().add(rule);
            return;
        }
        if (name.startsWith("*.")) {
            domain(name.substring(2)).below().add(rule);
            return;
        }
        domain(name).exact().add(rule);
    }

    private Domain domain(String name) {
        return domains.computeIfAbsent(name, _ -> new Domain());
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
        for (var rule : candidates) {
            var verdict = rule.judge(target);
            if (verdict.isPresent()) {
                return verdict;
            }
        }
        return Optional.empty();
    }

    private List<Rule> named(String host) {
        var own = domains.getOrDefault(host, Domain.NONE);
        var found = new ArrayList<>(own.exact());
        found.addAll(own.within());
        for (int dot = host.indexOf('.'); dot > 0; dot = host.indexOf('.', dot + 1)) {
            var domain = domains.getOrDefault(host.substring(dot + 1), Domain.NONE);
            found.addAll(domain.within());
            found.addAll(domain.below());
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

    private List<Rule> rules(String name) {
        return domains.getOrDefault(name, Domain.NONE).exact();
    }
}
