package org.meetingmigration.calendar.caldav;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServerFactsTest {

    private static final CalDavSettings SETTINGS =
            new CalDavSettings(URI.create("https://caldav.example.org/"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "RADICALE, false, false, tells nobody",
        "XANDIKOS, true, false, announces calendar-auto-schedule and tells nobody",
        "CYRUS, true, false, cannot be kept silent",
        "CYRUS, true, true, Schedule-Address",
        "DAVICAL, true, false, mms mails the others",
        "SOGO, false, false, reset all replies",
        "OTHER, true, false, SCHEDULE-STATUS",
        "OTHER, false, false, does not announce"
    })
    void attendeesShouldBeToldAsIsKnownOfTheServer(
            Product product, boolean schedules, boolean delegated, String expected) {
        var home = new CalendarHome(List.of(), product, schedules, delegated, Way.USUAL);
        assertThat(new ServerFacts(home, SETTINGS).attendees().found()).contains(expected);
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void notesShouldSayWhatToDo(Product product) {
        var facts = facts(product, SETTINGS);
        assertThat(List.of(facts.attendees(), facts.rewriting(), facts.conflicts()))
                .allMatch(finding ->
                        (finding.verdict() == Verdict.OK) == finding.advice().isEmpty());
    }

    @Test
    void locationShouldBeLeftWhereChangingItCostsReplies() {
        assertThat(facts(Product.SOGO, SETTINGS).recommended()).isEqualTo(Map.of("location", "leave"));
        assertThat(facts(Product.SOGO, SETTINGS.leavingLocation()).recommended())
                .isEmpty();
        assertThat(facts(Product.SOGO, SETTINGS.leavingLocation()).attendees().verdict())
                .isEqualTo(Verdict.OK);
        assertThat(facts(Product.CYRUS, SETTINGS).recommended()).isEmpty();
    }

    private static ServerFacts facts(Product product, CalDavSettings settings) {
        return new ServerFacts(new CalendarHome(List.of(), product, false, false, Way.USUAL), settings);
    }
}
