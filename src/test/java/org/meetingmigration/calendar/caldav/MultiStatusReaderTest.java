package org.meetingmigration.calendar.caldav;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.http.GarbledAnswer;

@Timeout(20)
class MultiStatusReaderTest {

    private static final String DATA = "BEGIN:VCALENDAR\nSUMMARY:a & b < c\nEND:VCALENDAR\n";

    private String token = "";

    /// As Cyrus, Radicale, DAViCal, SOGo and Xandikos write the same.
    @ParameterizedTest
    @ValueSource(strings = {"""
                <?xml version="1.0" encoding="utf-8"?>
                <D:multistatus xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
                  <D:response>
                    <D:href>/c/1.ics</D:href>
                    <D:propstat>
                      <D:status>HTTP/1.1 200 OK</D:status>
                      <D:prop><D:getetag>"1"</D:getetag><C:calendar-data><![CDATA[VERBATIM]]></C:calendar-data></D:prop>
                    </D:propstat>
                    <D:propstat>
                      <D:status>HTTP/1.1 404 Not Found</D:status>
                      <D:prop><C:schedule-tag>no</C:schedule-tag></D:prop>
                    </D:propstat>
                  </D:response>
                  <D:sync-token>t1</D:sync-token>
                </D:multistatus>""", """
                <?xml version='1.0' encoding='utf-8'?>
                <multistatus xmlns="DAV:" xmlns:CAL="urn:ietf:params:xml:ns:caldav"><response><href>/c/1.ics</href>\
                <propstat><prop><getetag>"1"</getetag><CAL:calendar-data>ESCAPED</CAL:calendar-data></prop>\
                <status>HTTP/1.1 200 OK</status></propstat><propstat><prop><CAL:schedule-tag /></prop>\
                <status>HTTP/1.1 404 Not Found</status></propstat></response><sync-token>t1</sync-token></multistatus>""", """
                <multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
                 <sync-token>t1</sync-token>
                 <response>
                  <href>
                   /c/1.ics
                  </href>
                  <propstat>
                   <prop>
                    <getetag>"1"</getetag>
                    <C:calendar-data content-type="text/calendar">ESCAPED</C:calendar-data>
                   </prop>
                   <status>HTTP/1.1 200 OK</status>
                  </propstat>
                 </response>
                </multistatus>""", """
                <?xml version="1.0" encoding="utf-8"?>
                <D:multistatus xmlns:D="DAV:"><D:response><D:href>/c/1.ics</D:href><D:propstat><D:prop>\
                <D:getetag>&quot;1&quot;</D:getetag><n1:calendar-data xmlns:n1="urn:ietf:params:xml:ns:caldav"\
                >ESCAPED</n1:calendar-data></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>\
                <D:sync-token>t1</D:sync-token></D:multistatus>""", """
                <ns0:multistatus xmlns:ns0="DAV:" xmlns:ns1="urn:ietf:params:xml:ns:caldav"><ns0:response><ns0:href\
                >/c/1.ics</ns0:href><ns0:propstat><ns0:status>HTTP/1.1 200 OK</ns0:status><ns0:prop><ns0:getetag\
                >"1"</ns0:getetag><ns1:calendar-data>ESCAPED</ns1:calendar-data></ns0:prop></ns0:propstat>\
                <ns0:propstat><ns0:status>HTTP/1.1 404 Not Found</ns0:status><ns0:prop><ns1:schedule-tag /></ns0:prop>\
                </ns0:propstat></ns0:response><ns0:sync-token>t1</ns0:sync-token></ns0:multistatus>"""})
    void eventShouldBeReadFromEveryShape(String shape) throws IOException {
        String escaped = DATA.replace("&", "&amp;").replace("<", "&lt;");
        var responses = read(shape.replace("ESCAPED", escaped).replace("VERBATIM", DATA));

        assertThat(responses).singleElement().satisfies(response -> {
            assertThat(response.href()).isEqualTo("/c/1.ics");
            assertThat(response.isThere()).isTrue();
            assertThat(response.text("getetag")).isEqualTo("\"1\"");
            assertThat(response.text("calendar-data")).isEqualTo(DATA);
            assertThat(response.text("schedule-tag")).isEmpty();
            assertThat(response.tooLarge()).isFalse();
        });
        assertThat(token).isEqualTo("t1");
    }

    @Test
    void statusOfTheResourceShouldBeRead() throws IOException {
        var responses = read(multistatus("<D:response><D:href>/c/1.ics</D:href><D:status>HTTP/1.1 404 Not Found"
                + "</D:status></D:response><D:response><D:status>HTTP/1.1 507</D:status><D:href>/c/</D:href>"
                + "<D:responsedescription>full</D:responsedescription></D:response><D:response><D:href>/x</D:href>"
                + "<D:status>nonsense</D:status></D:response>"));

        assertThat(responses).extracting(DavResponse::status).containsExactly(404, 507, 500);
        assertThat(responses).extracting(DavResponse::isGone).containsExactly(true, false, false);
    }

    @Test
    void hrefsElementsAndComponentsOfAPropertyShouldBeRead() throws IOException {
        var response = read(multistatus("<D:response><D:href>/c/</D:href><D:propstat><D:prop>"
                        + "<D:resourcetype><D:collection/><C:calendar/></D:resourcetype>"
                        + "<D:owner><D:href> /p/alice/ </D:href></D:owner>"
                        + "<C:supported-calendar-component-set><C:comp name=\"VEVENT\"/><C:comp name=\"VTODO\"/>"
                        + "</C:supported-calendar-component-set></D:prop><D:status>HTTP/1.1 200 OK</D:status>"
                        + "</D:propstat></D:response>"))
                .getFirst();

        assertThat(response.property("resourcetype").elements()).containsExactly("collection", "calendar");
        assertThat(response.property("owner").href()).isEqualTo("/p/alice/");
        assertThat(response.property("supported-calendar-component-set").components())
                .containsExactly("VEVENT", "VTODO");
        assertThat(response.property("other")).isEqualTo(DavProperty.ABSENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html/>",
                "<D:multistatus xmlns:D=\"DAV:\">",
                "<D:multistatus xmlns:D=\"DAV:\"><D:response></D:multistatus>",
                "<!DOCTYPE D:multistatus><D:multistatus xmlns:D=\"DAV:\"/>",
                "<!DOCTYPE m SYSTEM \"http://127.0.0.1:1/x\"><D:multistatus xmlns:D=\"DAV:\"/>",
                "<!DOCTYPE m [<!ENTITY e SYSTEM \"file:/etc/hostname\">]><D:multistatus xmlns:D=\"DAV:\"><D:response>"
                        + "<D:href>&e;</D:href></D:response></D:multistatus>",
                "<D:multistatus xmlns:D=\"DAV:\"><D:response><D:href>&secret;</D:href></D:response></D:multistatus>",
                "<multistatus><response xmlns:x=\"y\"><z:href>secret</z:href></response></multistatus>"
            })
    void whatIsNoMultiStatusShouldBeGarbled(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(GarbledAnswer.class)
                .message()
                .doesNotContain("secret", "hostname");
    }

    @Test
    void nestingShouldBeBounded() {
        assertThatThrownBy(() -> read(multistatus("<a>".repeat(1_000_000)))).isInstanceOf(GarbledAnswer.class);
    }

    @Test
    void hugeTextShouldBeCutAndToldEverywhere() throws IOException {
        String huge = "x".repeat(1 << 24) + "\n";
        for (String place : List.of(
                "<D:propstat><D:prop><D:getetag>HUGE</D:getetag></D:prop></D:propstat>",
                "<D:propstat><D:prop><D:owner><D:href>HUGE</D:href></D:owner></D:prop></D:propstat>",
                "<D:status>HUGE</D:status>",
                "<D:responsedescription>HUGE</D:responsedescription>")) {
            var responses = read(multistatus("<D:response><D:href>/1</D:href>" + place.replace("HUGE", huge)
                    + "</D:response><D:response><D:href>/2</D:href></D:response>"));

            assertThat(responses).extracting(DavResponse::tooLarge).containsExactly(true, false);
        }
    }

    private static String multistatus(String inner) {
        return "<D:multistatus xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\">" + inner
                + "</D:multistatus>";
    }

    private List<DavResponse> read(String body) throws IOException {
        var responses = new ArrayList<DavResponse>();
        token = MultiStatusReader.read(new ByteArrayInputStream(body.getBytes(UTF_8)), responses::add);
        return responses;
    }
}
