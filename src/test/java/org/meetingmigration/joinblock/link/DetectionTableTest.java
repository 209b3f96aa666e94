package org.meetingmigration.joinblock.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.meetingmigration.testing.Shared;

/// Every row of the shared table of meeting URLs.
class DetectionTableTest {

    private final LinkCatalogue catalogue = LinkCatalogue.standard();

    @TestFactory
    Stream<DynamicTest> judgeShouldAgreeWithTheSharedTable() throws IOException {
        return Files.readAllLines(Shared.path("samples/detection.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(cells -> DynamicTest.dynamicTest(cells[1], () -> check(cells[1], cells[2], cells[3])));
    }

    private void check(String url, String provider, String kind) {
        var link = catalogue.judge(url);
        var found = catalogue.find("：" + url + "参加");
        if (provider.equals("none")) {
            assertThat(link.role()).as(kind).isNotEqualTo(Role.JOIN);
            assertThat(found).noneMatch(Link::isJoin);
            return;
        }
        assertThat(link.role()).as(kind).isEqualTo(Role.JOIN);
        assertThat(link.provider()).isEqualTo(provider);
        assertThat(link.identity()).isNotEmpty();
        assertThat(found)
                .containsExactly(new Link(1, 1 + url.length(), link.url(), provider, Role.JOIN, link.identity()));
    }
}
