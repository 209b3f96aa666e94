package org.meetingmigration.notice;

import jakarta.mail.internet.MimeMultipart;

/// Alternatives with a given boundary. The library would make one of the clock and a counter.
final class FixedMultipart extends MimeMultipart {

    FixedMultipart(String boundary) {
        super("alternative");
        this.contentType = "multipart/alternative; boundary=\"" + boundary + "\"";
    }
}
