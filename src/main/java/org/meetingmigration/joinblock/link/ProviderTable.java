package org.meetingmigration.joinblock.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Reads `providers.tsv`; the head of that file explains its columns.
final class ProviderTable {

    private static final String FILE = "providers.tsv";
    private static final int COLUMNS = 6;

    private ProviderTable() {}

    static List<Line> load() {
        try (var in = Objects.requireNonNull(ProviderTable.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ProviderTable::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Line parse(String text) {
        var cells = text.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(COLUMNS + " columns wanted: " + text);
        }
        return new Line(new Provider(cells[0], cells[1]), words(cells[2]), words(cells[3]), words(cells[4]), cells[5]);
    }

    private static List<String> words(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split(" "));
    }

    /// One provider.
    ///
    /// @param hosts see [HostRules]
    /// @param joins patterns of its join URLs; those that begin with `/` hold on `hosts`, others name their own
    ///     host
    /// @param blockParts patterns of other URLs in its join blocks
    /// @param example a join URL of it
    record Line(Provider provider, List<String> hosts, List<String> joins, List<String> blockParts, String example) {

        /// Adds the rules of the table.
        void addTo(HostRules rules) {
            add(rules, hosts, blockParts, Role.BLOCK_PART);
            add(rules, hosts, joins, Role.JOIN);
        }

        /// Adds the rules for hosts from configuration: there, every URL with a path is a join URL.
        void addTo(HostRules rules, List<String> configuredHosts) {
            add(rules, configuredHosts, relative(blockParts), Role.BLOCK_PART);
            add(rules, configuredHosts, relative(joins), Role.JOIN);
            add(rules, configuredHosts, List.of("/*/**"), Role.JOIN);
        }

        /// Native schemes that the table names, for example `zoommtg`.
        Stream<String> schemes() {
            return Stream.concat(hosts.stream(), joins.stream())
                    .filter(pattern -> pattern.contains("://"))
                    .map(pattern -> pattern.substring(0, pattern.indexOf("://")));
        }

        private static List<String> relative(List<String> patterns) {
            return patterns.stream().filter(pattern -> pattern.startsWith("/")).toList();
        }

        private void add(HostRules rules, List<String> hosts, List<String> patterns, Role role) {
            for (var pattern : patterns) {
                int path = pathStart(pattern);
                var rule = new Rule(provider.name(), role, UrlPattern.parse(pattern.substring(path)));
                var on = path == 0 ? hosts : Arrays.asList(pattern.substring(0, path));
                on.forEach(host -> rules.add(host, rule));
            }
        }

        private static int pathStart(String pattern) {
            int scheme = pattern.indexOf("://");
            int slash = pattern.indexOf('/', scheme < 0 ? 0 : scheme + 3);
            if (slash < 0) {
                throw new IllegalArgumentException("Pattern without a path: " + pattern);
            }
            return slash;
        }
    }
}
