package org.meetingmigration.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    @Test
    void frameShouldForbidEverythingAndKeepWhatPeopleRead() {
        var frame = SafeHtml.frame(
                "<p style='color:red'>Join <a href=\"https://x.example/room\">here</a></p><img alt='Logo' src='x.png'>");

        assertThat(frame)
                .startsWith("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><meta http-equiv="
                        + "\"Content-Security-Policy\" content=\"default-src 'none'\"></head><body>")
                .contains("<p>Join <u title=\"https://x.example/room\">here</u></p>")
                .contains("Logo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=//e.example/i.png onerror=alert(1)>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<style>@import url(//e.example)</style>",
                "<link rel=stylesheet href=//e.example>",
                "<meta http-equiv=refresh content='0;url=//e.example'>",
                "<iframe src=//e.example></iframe>",
                "<object data=//e.example></object><embed src=//e.example>",
                "<form action=//e.example><input autofocus onfocus=alert(1)></form>",
                "<base href=//e.example><a href='javascript:alert(1)' ping=//e.example>x</a>",
                "<table background=//e.example><td background=//e.example style='background:url(//e.example)'>x</table>",
                "<body onload=alert(1) background=//e.example>x",
                "<noscript><p title='</noscript><img src=//e.example onerror=alert(1)>'>",
                "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;<img src=1 onerror=alert(1)>'>"
            })
    void frameShouldHoldNothingThatRunsOrLoads(String hostile) {
        var body = SafeHtml.frame(hostile).replaceFirst("(?s).*<body>", "").toLowerCase();

        assertThat(body.replaceAll("title=\"[^\"]*\"", ""))
                .doesNotContain("<script", "<img", "<svg", "<style", "<link", "<meta", "<iframe", "<object", "<embed")
                .doesNotContain("<form", "<input", "<base", "<a ", "<noscript", "<math", "style=", "background")
                .doesNotContainPattern("<[^>]*\\son\\w+=")
                .doesNotContainPattern("<[^>]*(src|href)=");
    }

    @Test
    void attributeShouldNotEndInsideADocument() {
        assertThat(SafeHtml.srcdoc("<p title='x'>\"></iframe> & more</p>")).doesNotContain("\"", "<p");
    }

    @Test
    void textShouldHaveLinesAndTargetsOfLinks() {
        assertThat(SafeHtml.text("<div>One<br>two</div><p>Join <a href='https://x.example/r'>now</a></p>"
                        + "<a href='https://y.example'>https://y.example</a><script>no</script>"))
                .isEqualTo("One\ntwo\nJoin now <https://x.example/r>\nhttps://y.example");
    }
}
