package org.meetingmigration.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {

    private final StringWriter written = new StringWriter();

    record Row(String title, int attendees) {}

    @Test
    void documentShouldHoldRowsAndSummary() {
        try (var report = new JsonReport(written, "meetings")) {
            report.row(new Row("Årsmøde \"2026\"", 12));
            report.row(Map.of("title", "会議"));
            report.finish(Map.of("total", 2));
        }
        var document = new JsonMapper().readTree(written.toString());
        assertThat(document.at("/meetings/0/title").asString()).isEqualTo("Årsmøde \"2026\"");
        assertThat(document.at("/meetings/1/title").asString()).isEqualTo("会議");
        assertThat(document.at("/summary/total").asInt()).isEqualTo(2);
    }

    @Test
    void rowsShouldBeWrittenAsTheyCome() {
        try (var report = new JsonReport(written, "meetings")) {
            for (int i = 0; i < 10_000; i++) {
                report.row(new Row("x", i));
            }
            assertThat(written.toString()).contains("9000");
        }
    }

    @Test
    void documentWithoutSummaryShouldNotBeTakenForComplete() {
        try (var report = new JsonReport(written, "meetings")) {
            report.row(new Row("x", 1));
        }
        assertThatThrownBy(() -> new JsonMapper().readTree(written.toString())).isInstanceOf(JacksonException.class);
    }
}
