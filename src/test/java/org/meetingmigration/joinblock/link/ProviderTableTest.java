package org.meetingmigration.joinblock.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.meetingmigration.joinblock.link.ProviderTable.Line;

class ProviderTableTest {

    static Stream<Line> lines() {
        return ProviderTable.load().stream();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void exampleShouldBeAJoinLinkOfItsOwnProvider(Line line) {
        // a declared line has no public host, so its example needs the declaration
        var judged = line.hosts().contains("?")
                ? LinkCatalogue.standard().judgeDeclared(line.example())
                : LinkCatalogue.standard().judge(line.example());

        assertThat(judged.role()).isEqualTo(Role.JOIN);
        assertThat(judged.provider()).isEqualTo(line.provider().name());
        assertThat(judged.identity()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void nameShouldBeLowerCaseAndShownNameNotBlank(Line line) {
        assertThat(line.provider().name()).matches("[a-z0-9][a-z0-9.-]*");
        assertThat(line.provider().displayName()).isNotBlank();
        assertThat(line.joins()).isNotEmpty();
        assertThat(line.hosts()).isNotEmpty();
    }

    @Test
    void namesAndShownNamesShouldBeUnique() {
        assertThat(lines().map(line -> line.provider().name())).doesNotHaveDuplicates();
        assertThat(lines().map(line -> line.provider().displayName())).doesNotHaveDuplicates();
        assertThat(lines()).hasSizeGreaterThan(90);
    }

    @Test
    void parseShouldNameTheLineThatLacksAColumn() {
        assertThatThrownBy(() -> ProviderTable.parse("zoom\tZoom")).hasMessageContaining("zoom\tZoom");
    }

    @Test
    void aNewProviderShouldTakeOneLine() {
        var line = ProviderTable.parse(
                "acme\tAcme Rooms\trooms.acme.example\t/r/{acme:digits}\t/help/**\thttps://rooms.acme.example/r/7");
        var rules = new HostRules();
        line.addTo(rules);

        assertThat(Url.parse("https://rooms.acme.example/r/7").flatMap(rules::judge))
                .contains(new Rule.Verdict("acme", Role.JOIN, "acme:7"));
        assertThat(Url.parse("https://rooms.acme.example/help").flatMap(rules::judge))
                .contains(new Rule.Verdict("acme", Role.BLOCK_PART, ""));
        assertThat(List.of("https://rooms.acme.example/r/x", "https://rooms.acme.example/r/7/8"))
                .allSatisfy(
                        url -> assertThat(Url.parse(url).flatMap(rules::judge)).isEmpty());
    }
}
