package org.meetingmigration.server.web;

import java.util.Map;

/// What is about to be done with one user or one meeting, before it is done.
///
/// @param key of its texts, for example `start`
/// @param subject whom or what it is about
/// @param path of the form; `back` leads away from it
/// @param fields that the form carries along
/// @param refusal why not, in the English of the API; empty where it can be done
public record QuestionView(
        String key,
        String subject,
        String path,
        String back,
        Map<String, String> fields,
        String refusal,
        int meetings,
        int mails) {

    public QuestionView {
        fields = Map.copyOf(fields);
    }
}
