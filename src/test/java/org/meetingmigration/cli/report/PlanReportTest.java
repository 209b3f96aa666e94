package org.meetingmigration.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanReportTest {

    private static final ReportHead HEAD = new ReportHead(
            "Migration plan",
            "calendars",
            "Jitsi Meet at https://meet.example.org",
            Instant.parse("2026-03-01T08:00:00Z"));
    private static final String HOSTILE =
            "</script x></script><script>alert(1)</script><!--<img src=x onerror=alert(2)>&\u2028\u2029";

    @Test
    void pageShouldHoldEveryRowInOrder() throws IOException {
        var page = page(SampleRows.rows(250));
        var uids = page.select("script[data-kind=rows]").stream()
                .flatMap(script -> json(script).valueStream())
                .map(row -> row.get("uid").asString())
                .toList();
        assertThat(uids).isEqualTo(SampleRows.rows(250).map(ReportRow::uid).toList());
    }

    @Test
    void everyChunkShouldHaveAsManyDiffsAsRows() throws IOException {
        var page = page(SampleRows.rows(250));
        assertThat(page.select("script[data-kind=diffs]").stream()
                        .map(script -> json(script).size()))
                .containsExactly(100, 100, 50);
    }

    @Test
    void totalsShouldCountRows() throws IOException {
        var totals = json(page(SampleRows.rows(14)).selectFirst("script[data-kind=totals]"));
        assertThat(totals.get("rows").asInt()).isEqualTo(14);
        assertThat(totals.at("/outcomes/Migrated").asInt()).isEqualTo(6);
        assertThat(totals.at("/reasons/PASTED").asInt()).isEqualTo(2);
        assertThat(totals.get("mailsInternal").asInt())
                .isEqualTo(
                        SampleRows.rows(14).mapToInt(ReportRow::mailsInternal).sum());
    }

    @Test
    void hostileTextShouldStayText() throws IOException {
        var row = new ReportRow(
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                1,
                1,
                1,
                List.of(new BlockDiff(HOSTILE, HOSTILE, "")));
        var text = html(Stream.of(row));
        var page = Jsoup.parse(text);
        assertThat(page.select("script")).hasSize(5);
        assertThat(page.select("img")).isEmpty();
        assertThat(text).doesNotContain("alert(1)</script>", "\u2028", "\u2029");
        assertThat(json(page.selectFirst("script[data-kind=rows]"))
                        .at("/0/title")
                        .asString())
                .isEqualTo(HOSTILE);
    }

    @Test
    void pageShouldAskTheNetworkForNothing() throws IOException {
        var page = page(SampleRows.rows(3));
        assertThat(page.select("link, img, iframe, script[src], object, embed")).isEmpty();
        assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'");
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    }

    @Test
    void ownScriptShouldNeverReadTextAsHtml() throws IOException {
        var script = page(Stream.empty()).select("script").last().data();
        assertThat(script).doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }

    @Test
    void controlsShouldHaveLabels() throws IOException {
        assertThat(page(Stream.empty()).select("input, select"))
                .allSatisfy(control -> assertThat(control.closest("label")).isNotNull());
    }

    @Test
    void rowsShouldBeWrittenAsTheyCome() throws IOException {
        var written = new StringWriter();
        try (var report = new PlanReport(written, HEAD)) {
            var rows = SampleRows.rows(101).toList();
            for (var row : rows) {
                report.row(row);
            }
            assertThat(written.toString()).contains("demo-99@").doesNotContain("demo-100@");
        }
    }

    @Test
    void hugeCarrierShouldBeShortened() throws IOException {
        var sample = SampleRows.rows(1).findFirst().orElseThrow();
        var row = new ReportRow(
                sample.organizer(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "Migrated",
                "",
                "",
                0,
                0,
                0,
                List.of(new BlockDiff("DESCRIPTION", "x".repeat(5_000_000), "short")));
        assertThat(html(Stream.of(row))).hasSizeLessThan(100_000).contains("more characters");
    }

    @Test
    void closeShouldCloseTheWriter() throws IOException {
        var closed = new boolean[1];
        var writer = new StringWriter() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        new PlanReport(writer, HEAD).close();
        assertThat(closed[0]).isTrue();
    }

    static void write(Writer writer, Stream<ReportRow> rows) throws IOException {
        try (var report = new PlanReport(writer, HEAD)) {
            for (var row : rows.toList()) {
                report.row(row);
            }
        }
    }

    private static String html(Stream<ReportRow> rows) throws IOException {
        var written = new StringWriter();
        write(written, rows);
        return written.toString();
    }

    private static Document page(Stream<ReportRow> rows) throws IOException {
        return Jsoup.parse(html(rows));
    }

    private static JsonNode json(Element script) {
        return new JsonMapper().readTree(script.data());
    }
}
