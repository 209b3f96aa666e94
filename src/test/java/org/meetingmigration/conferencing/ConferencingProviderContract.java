package org.meetingmigration.conferencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;

/// What every provider keeps. A test of a provider extends this.
public abstract class ConferencingProviderContract {

    protected static final MeetingKey SERIES = new MeetingKey("anna@example.org", "uid-1", "");
    protected static final MeetingKey OCCURRENCE = new MeetingKey("anna@example.org", "uid-1", "20260130T110000");
    protected static final MeetingKey OTHER_UID = new MeetingKey("anna@example.org", "uid-2", "");
    protected static final MeetingKey OTHER_ORGANIZER = new MeetingKey("bo@example.org", "uid-1", "");

    /// A new provider, configured the same each time; it knows the four keys above.
    protected abstract ConferencingProvider provider();

    /// Whether each key gets a meeting of its own; false for a provider with one room for many.
    protected abstract boolean makesRooms();

    @Test
    void meetingShouldBeTheSameWhenAskedTwice() {
        var provider = provider();
        assertThat(provider.meetingFor(SERIES)).isEqualTo(provider.meetingFor(SERIES));
    }

    @Test
    void meetingShouldBeTheSameAfterARestart() {
        assertThat(provider().meetingFor(SERIES)).isEqualTo(provider().meetingFor(SERIES));
    }

    @Test
    void meetingShouldNotDependOnWhatWasAskedBefore() {
        var provider = provider();
        provider.meetingFor(OTHER_UID);
        provider.meetingFor(OCCURRENCE);
        assertThat(provider.meetingFor(SERIES)).isEqualTo(provider().meetingFor(SERIES));
    }

    @Test
    void everyKeyShouldGetAMeetingOfItsOwn() {
        assumeTrue(makesRooms(), "shares one room");
        var provider = provider();
        assertThat(new MeetingKey[] {SERIES, OCCURRENCE, OTHER_UID, OTHER_ORGANIZER})
                .extracting(key -> provider.meetingFor(key).joinUrl())
                .doesNotHaveDuplicates();
    }

    @Test
    void coordinatesShouldNameTheProviderAndHaveAnAbsoluteUrl() {
        var provider = provider();
        var coordinates = provider.meetingFor(SERIES);
        assertThat(coordinates.provider()).isEqualTo(provider.name());
        assertThat(provider.displayName()).isNotBlank();
        assertThat(URI.create(coordinates.joinUrl()).isAbsolute()).isTrue();
    }
}
