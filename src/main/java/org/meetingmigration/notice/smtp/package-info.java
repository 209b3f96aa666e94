/// Sends the mails of a queue to a mail server, at least once, and never again what the queue knows as sent.
@NullMarked
package org.meetingmigration.notice.smtp;

import org.jspecify.annotations.NullMarked;
