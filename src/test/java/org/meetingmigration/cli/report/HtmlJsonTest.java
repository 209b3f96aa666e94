package org.meetingmigration.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class HtmlJsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"<", ">", "&", "\u2028", "\u2029", "</script ", "<!--", "]]>"})
    void ofShouldNotSpellMarkup(String text) {
        String json = HtmlJson.of(List.of(text));
        assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(new JsonMapper().readTree(json).get(0).asString()).isEqualTo(text);
    }
}
