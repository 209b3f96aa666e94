package org.meetingmigration.migration.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesTest {

    @Test
    void everyKindOfEntryShouldComeBackFromItsText() {
        assertThat(LedgerContract.ALL)
                .allSatisfy(entry ->
                        assertThat(Entries.fromJson(Entries.toJson(entry))).isEqualTo(entry));
    }

    @Test
    void textShouldBeOneLineWithItsKindFirst() {
        assertThat(Entries.toJson(new Entry.Undone("work/1.ics", "u", "")))
                .isEqualTo("{\"entry\":\"undone\",\"objectId\":\"work/1.ics\",\"uid\":\"u\",\"recurrenceId\":\"\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{\"entry\":\"secret\"}", "{\"entry\":\"undone\",\"objectId\":\"secret\"}"})
    void damageShouldBeAnErrorThatDoesNotShowTheText(String damaged) {
        assertThatThrownBy(() -> Entries.fromJson(damaged))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageNotContaining("secret");
    }
}
