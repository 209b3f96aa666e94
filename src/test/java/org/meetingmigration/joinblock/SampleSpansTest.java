package org.meetingmigration.joinblock;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.meetingmigration.calendar.ics.SampleEvents;
import org.meetingmigration.icalendar.Edit;
import org.meetingmigration.joinblock.link.LinkCatalogue;
import org.meetingmigration.meeting.Attendee;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.MeetingPart;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.testing.Shared;

/// The blocks that were checked by eye are cut exactly there.
class SampleSpansTest {

    private static final Recogniser RECOGNISER = new Recogniser(LinkCatalogue.standard(), true);

    private record Row(String file, String property, int event, int start, String end) {
        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(cells[0], cells[1], Integer.parseInt(cells[2]), Integer.parseInt(cells[3]), cells[4]);
        }
    }

    @TestFactory
    Stream<DynamicTest> blockShouldBeCutExactlyWhereItWasCheckedByEye() throws IOException {
        return Files.readAllLines(Shared.path("samples/SPANS.tsv"), UTF_8).stream()
                .skip(1)
                .map(Row::of)
                .map(row -> DynamicTest.dynamicTest(row.file(), () -> check(row)));
    }

    private static void check(Row row) throws IOException {
        byte[] raw = Files.readAllBytes(Shared.path("samples/" + row.file()));
        if (row.end().equals("None")) {
            Findings findings = RECOGNISER.find(body(raw, Carrier.Kind.PLAIN));
            assertThat(findings.doubt()).isEqualTo(Reason.OPEN_BLOCK);
            return;
        }
        List<Edit> ranges = row.property().equals("DESCRIPTION")
                ? SampleEvents.cut(raw, row.event() - 1, RECOGNISER)
                : cutBody(raw, row.property().equals("HTML") ? Carrier.Kind.HTML : Carrier.Kind.PLAIN);
        assertThat(ranges).hasSize(1);
        assertThat(ranges.getFirst().start()).isEqualTo(row.start());
        assertThat(ranges.getFirst().end()).isEqualTo(Integer.parseInt(row.end()));
    }

    /// Read as ISO-8859-1, so that characters are bytes.
    private static MeetingPart body(byte[] raw, Carrier.Kind kind) {
        var carrier = new Carrier(0, "DESCRIPTION", kind, new String(raw, ISO_8859_1), "");
        return new MeetingPart(new PartKey("u", ""), "", false, List.<Attendee>of(), List.of(carrier));
    }

    private static List<Edit> cutBody(byte[] raw, Carrier.Kind kind) {
        return RECOGNISER.find(body(raw, kind)).blocks().stream()
                .filter(JoinBlock::isWhole)
                .flatMap(block -> block.spans().stream())
                .map(span -> new Edit(span.start(), span.end(), new byte[0]))
                .toList();
    }
}
