package org.meetingmigration.calendar.caldav;

import java.util.function.UnaryOperator;

/// Puts a mailbox into templates.
final class MailboxTemplate {

    private final String email;

    /// @param email lower case
    MailboxTemplate(String email) {
        this.email = email;
    }

    /// In a path: `{email}`, `{local}`, `{domain}`.
    String path(String template) {
        return fill(template, Href::encoded);
    }

    /// In a header or user name, without what could begin another header.
    String text(String template) {
        return fill(template, text -> text.replaceAll("[\\p{Cntrl}]", ""));
    }

    private String fill(String template, UnaryOperator<String> written) {
        int at = email.lastIndexOf('@');
        String local = at < 0 ? email : email.substring(0, at);
        String domain = at < 0 ? "" : email.substring(at + 1);
        return template.replace("{email}", written.apply(email))
                .replace("{local}", written.apply(local))
                .replace("{domain}", written.apply(domain));
    }
}
