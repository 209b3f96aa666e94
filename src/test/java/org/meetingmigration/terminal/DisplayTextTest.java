package org.meetingmigration.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayTextTest {

    @Test
    void wrapShouldBreakAtSpaces() {
        assertThat(DisplayText.wrap("a longer line of words", 9)).containsExactly("a longer", "line of", "words");
        assertThat(DisplayText.wrap("exactly so", 10)).containsExactly("exactly so");
        assertThat(DisplayText.wrap("会議 会議", 8)).containsExactly("会議", "会議");
    }

    @Test
    void wrapShouldLeaveLongWordsWhole() {
        assertThat(DisplayText.wrap("see https://caldav.example.org/ here", 8))
                .containsExactly("see", "https://caldav.example.org/", "here");
        assertThat(DisplayText.wrap("", 8)).containsExactly("");
    }
}
