package org.meetingmigration.notice;

/// How far a mail is for one recipient.
public enum MailState {
    /// To be sent, for the first time or again.
    Owed,
    /// The mail server took it; it is never sent again.
    Sent,
    /// The mail server refused it for good, or for too long.
    Failed
}
