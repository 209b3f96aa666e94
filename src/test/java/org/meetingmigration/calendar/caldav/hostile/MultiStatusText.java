package org.meetingmigration.calendar.caldav.hostile;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Changes to the 207 answers of [MemoryDav], which are always written in one way; other answers are left alone.
final class MultiStatusText {

    private static final Pattern RESPONSE = Pattern.compile("<D:response>.*?</D:response>\n", Pattern.DOTALL);
    private static final Pattern ETAG = Pattern.compile("<D:getetag>[^<]*</D:getetag>");
    private static final Pattern HREF = Pattern.compile("(?<=<D:response><D:href>)[^<]*(?=</D:href>)");
    private static final Pattern DATA = Pattern.compile("(?<=<C:calendar-data>)[^<]*(?=</C:calendar-data>)");

    private MultiStatusText() {}

    static Answer eachResponse(Answer answer, UnaryOperator<String> change) {
        return each(answer, RESPONSE, change);
    }

    static Answer eachEtag(Answer answer, UnaryOperator<String> change) {
        return each(answer, ETAG, change);
    }

    static Answer eachHref(Answer answer, UnaryOperator<String> change) {
        return each(answer, HREF, change);
    }

    static Answer eachData(Answer answer, UnaryOperator<String> change) {
        return each(answer, DATA, change);
    }

    static String hrefOf(String response) {
        return HREF.matcher(response)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    private static Answer each(Answer answer, Pattern part, UnaryOperator<String> change) {
        if (answer.status() != 207) {
            return answer;
        }
        return answer.withText(
                text -> part.matcher(text).replaceAll(found -> Matcher.quoteReplacement(change.apply(found.group()))));
    }
}
