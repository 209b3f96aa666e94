package org.meetingmigration.conferencing.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meetingmigration.conferencing.ConferencingProvider;
import org.meetingmigration.conferencing.ConferencingProviderContract;
import org.meetingmigration.conferencing.MeetingKey;
import org.meetingmigration.conferencing.Rooms;

class LinkProviderTest extends ConferencingProviderContract {

    private static final MeetingKey ODD = new MeetingKey("ænna+x@example.org", "a/b?c#d\"<>\n{room}..", "");

    @Override
    protected ConferencingProvider provider() {
        return link("https://meet.example.org/r/{room}");
    }

    @Override
    protected boolean makesRooms() {
        return true;
    }

    @ParameterizedTest
    @CsvSource({
        "https://x.example/{organizer}, https://x.example/%C3%A6nna%2Bx%40example.org",
        "https://x.example/{local}/room, https://x.example/%C3%A6nna%2Bx/room",
        "https://x.example/{uid}, https://x.example/a%2Fb%3Fc%23d%22%3C%3E%0A%7Broom%7D..",
        "https://x.example/r?u={local}#{local}, https://x.example/r?u=%C3%A6nna%2Bx#%C3%A6nna%2Bx",
        "https://x.example/one-room-for-all, https://x.example/one-room-for-all"
    })
    void placeholdersShouldBeFilledPercentEncoded(String template, String url) {
        assertThat(link(template).meetingFor(ODD).joinUrl()).isEqualTo(url);
    }

    @Test
    void roomShouldBeUnguessable() {
        assertThat(provider().meetingFor(SERIES).joinUrl())
                .isEqualTo("https://meet.example.org/r/" + Rooms.of(1).of(SERIES));
    }

    @Test
    void valueShouldNotClimbToTheParentFolder() {
        var key = new MeetingKey("anna@example.org", "..", "");
        assertThat(link("https://x.example/a/{uid}/b").meetingFor(key).joinUrl())
                .isEqualTo("https://x.example/a/__/b");
    }

    @ParameterizedTest
    @CsvSource({
        "https://x.example/{rom}, unknown placeholder {rom}",
        "https://x.example/{}, unknown placeholder {}",
        "https://x.example/{room, a { without its }",
        "https://x.example/room}, a { without its }",
        "https://x.example/{{room}}, unknown placeholder",
        "x.example/{room}, must be a full address",
        "javascript:alert('{room}'), must be a full address",
        "'javascript://x/%0a{room}', not with javascript:",
        "http://x.example/{room}, must begin with https://",
        "https://{local}.example/, behind the host only",
        "https://x.example{room}/, behind the host only",
        "https://x.example:80{room}/, has no valid host name",
        "'{room}', must be a full address",
        "'', must be a full address"
    })
    void badTemplateShouldBeRefusedWithAdvice(String template, String advice) {
        assertThatThrownBy(() -> link(template))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The link template ")
                .hasMessageContaining(advice);
    }

    @Test
    void badNamesShouldBeRefused() {
        var rooms = Rooms.of(1);
        assertThatThrownBy(() -> new LinkProvider("My Rooms", "x", "https://x.example/", rooms))
                .hasMessageContaining("lower-case letters");
        assertThatThrownBy(() -> new LinkProvider("rooms", " ", "https://x.example/", rooms))
                .hasMessageContaining("display name");
    }

    private static LinkProvider link(String template) {
        return new LinkProvider("rooms", "Town Rooms", template, Rooms.of(1));
    }
}
