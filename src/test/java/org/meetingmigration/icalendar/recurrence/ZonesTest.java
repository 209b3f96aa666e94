package org.meetingmigration.icalendar.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {

    private static final String CUSTOM = """
            BEGIN:VTIMEZONE
            TZID:Customized Time Zone
            X-LIC-LOCATION:Europe/Paris
            BEGIN:STANDARD
            DTSTART:%1$s1101T020000
            TZOFFSETFROM:-0400
            TZOFFSETTO:-0500
            RRULE:FREQ=YEARLY;BYDAY=1SU;
             BYMONTH=11
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:%1$s0301T020000
            TZOFFSETFROM:-0500
            TZOFFSETTO:-0400
            RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            """;

    private final Zones none = Zones.of(Map.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Paris | Europe/Paris",
                "europe/lisbon | Europe/Lisbon",
                "W. Europe Standard Time | Europe/Berlin",
                "\"W. Europe Standard Time\" | Europe/Berlin",
                "W. Europe Standard Time:20200609T090000 | Europe/Berlin",
                "(GMT-05.00) Eastern Time (US & Canada) | America/New_York",
                "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna | Europe/Berlin",
                "(GMT+01.00) Sarajevo/Warsaw/Zagreb | Europe/Warsaw",
                "Kuala Lumpur\\, Singapore | Asia/Singapore",
                "UTC-02 | Etc/GMT+2",
                "/mozilla.org/20070129_1/Europe/Paris | Europe/Paris",
                "/freeassociation.sourceforge.net/Europe/Berlin | Europe/Berlin",
                "tzone://Microsoft/Utc | UTC",
                "America-New_York | America/New_York",
                "Europe_Berlin | Europe/Berlin",
            })
    void zoneShouldBeFoundByAnyOfItsNames(String tzid, String zone) {
        assertThat(none.zone(tzid)).contains(ZoneId.of(zone));
    }

    @Test
    void everyWindowsZoneShouldBeKnown() {
        assertThat(ZoneNames.unknown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Nowhere", "Nowhere/Middle", "Customized Time Zone", "////", "_", "(UTC"})
    void unknownZoneShouldBeEmpty(String tzid) {
        assertThat(none.place(tzid)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001", "1601", "1970", "2007"})
    void zoneOfTheObjectItselfShouldFollowItsRules(String year) {
        var place = Zones.of(
                        Map.of("Customized Time Zone", CUSTOM.formatted(year).replace("\n", "\r\n")))
                .place("Customized Time Zone")
                .orElseThrow();
        var newYork = ZoneId.of("America/New_York").getRules();
        var time = LocalDateTime.of(2010, 1, 1, 0, 30);
        for (var hour = 0; hour < 30 * 366 * 24; hour += 7) {
            var local = time.plusHours(hour);
            assertThat(place.rules().getOffset(local)).as("%s", local).isEqualTo(newYork.getOffset(local));
        }
    }

    @Test
    void knownNameShouldWinOverTheObjectsOwnZone() {
        assertThat(Zones.of(Map.of("Europe/Paris", CUSTOM.formatted("1970"))).zone("Europe/Paris"))
                .contains(ZoneId.of("Europe/Paris"));
    }

    @Test
    void locationShouldHelpWhereTheRulesCannotBeRead() {
        var broken = CUSTOM.formatted("1970").replace("TZOFFSETTO:", "TZOFFSETTO:x");
        assertThat(Zones.of(Map.of("Mine", broken)).zone("Mine")).contains(ZoneId.of("Europe/Paris"));
    }

    @Test
    @Timeout(10)
    void hugeZoneShouldNotHang() {
        var huge = CUSTOM.formatted("1970")
                + "BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100\n"
                + "RDATE:19990404T020000,\n".repeat(100_000)
                + "RRULE:FREQ=SECONDLY\nEND:STANDARD\n";
        assertThat(Zones.of(Map.of("Huge", huge)).place("Huge")).isNotNull();
    }
}
