package org.meetingmigration.cli.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Somebody of the demo organisation who invites to meetings.
///
/// @param email also names their folder
/// @param language see [Words#in]
/// @param export whether all their meetings stand in one file
record Host(String email, String name, String language, Zone zone, FileShape shape, boolean export) {

    /// Directory id of the organisation, as it stands in Teams links.
    String tenantId() {
        return idOf(email.substring(email.indexOf('@')));
    }

    /// Directory id of the person, as it stands in Teams links.
    String directoryId() {
        return idOf(email);
    }

    String user() {
        return email.substring(0, email.indexOf('@'));
    }

    Words words() {
        return Words.in(language);
    }

    private static String idOf(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
