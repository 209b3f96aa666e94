package org.meetingmigration.joinblock.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrappersTest {

    private static final String SAFE_LINK = "https://nam12.safelinks.protection.outlook.com/?data=x&url=";

    private final LinkCatalogue catalogue = LinkCatalogue.standard();

    @ParameterizedTest
    @CsvSource({
        "https://www.google.com/url?q=https%3A%2F%2Fzoom.us%2Fj%2F1&sa=D, https://zoom.us/j/1",
        "https://www.google.de/url?sa=D&amp;url=https%3A%2F%2Fzoom.us%2Fj%2F1, https://zoom.us/j/1",
        "https://www.google.co.uk/url?q=https://zoom.us/j/1, https://zoom.us/j/1",
        "https://meet.google.com/linkredirect?dest=https%3A%2F%2Fzoom.us%2Fj%2F1, https://zoom.us/j/1",
        "https://gcc02.safelinks.protection.office365.us/?url=https%3A%2F%2Fzoom.us%2Fj%2F1, https://zoom.us/j/1",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__zoom.us_j_1-3Fpwd-3Da&d=Dw, https://zoom.us/j/1?pwd=a",
        "https://urldefense.com/v3/__https://zoom.us/j/1?pwd=a__;!!AbC$, https://zoom.us/j/1?pwd=a",
        "https://urldefense.com/v3/__https:/zoom.us/j/1__;!!AbC$, https://zoom.us/j/1"
    })
    void judgeShouldTakeTheWrapperOff(String wrapped, String url) {
        assertThat(catalogue.judge(wrapped)).isEqualTo(new Link(0, wrapped.length(), url, "zoom", Role.JOIN, "zoom:1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Fzoom.us%2Fj%2F1%xx",
                "https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Fzoom.us%2Fj%2F1%2",
                "https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Fzoom.us%2Fj%2F1%ff",
                "https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Fzoom.us%2Fj%2F1%20x",
                "https://nam12.safelinks.protection.outlook.com/?url=javascript%3A%2F%2Fzoom.us%2Fj%2F1",
                "https://nam12.safelinks.protection.outlook.com/?url=",
                "https://nam12.safelinks.protection.outlook.com/",
                "https://safelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Fzoom.us%2Fj%2F1",
                "https://www.google.evil.example/url?q=https%3A%2F%2Fzoom.us%2Fj%2F1",
                "https://www.google.com/search?q=https%3A%2F%2Fzoom.us%2Fj%2F1",
                "https://urldefense.com/v3/__https://zoom.us/j/1*a__;Kw!!AbC$",
                "https://urldefense.com/v3/__;",
                "https://l.facebook.com/l.php?u=https%3A%2F%2Fzoom.us%2Fj%2F1"
            })
    void judgeShouldNotTrustABrokenOrForeignWrapper(String wrapped) {
        assertThat(catalogue.judge(wrapped)).isEqualTo(new Link(0, wrapped.length(), wrapped, "", Role.OTHER, ""));
    }

    @Test
    void judgeShouldTakeOffSeveralWrappersAndStopAtTooMany() {
        assertThat(catalogue.judge(nested(3)).identity()).isEqualTo("zoom:1");
        assertThat(catalogue.judge(nested(9)).role()).isEqualTo(Role.OTHER);
    }

    @Test
    void judgeShouldEndWithWrappersFortyDeep() {
        var wrapped = SAFE_LINK.repeat(40) + "https://zoom.us/j/1";

        assertThat(catalogue.judge(wrapped).role()).isEqualTo(Role.OTHER);
        assertThat(catalogue.judge(nested(40)).role()).isEqualTo(Role.OTHER);
    }

    private static String nested(int depth) {
        var url = "https://zoom.us/j/1";
        for (int i = 0; i < depth; i++) {
            url = SAFE_LINK + URLEncoder.encode(url, StandardCharsets.UTF_8);
        }
        return url;
    }
}
