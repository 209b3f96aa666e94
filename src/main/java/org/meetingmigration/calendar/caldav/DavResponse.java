package org.meetingmigration.calendar.caldav;

import java.util.Map;

/// What a multi-status says of one resource (RFC 4918 14.24).
///
/// @param href as the server wrote it
/// @param status of the resource as a whole; 200 where only its properties have one
/// @param properties those that are there, by local name
/// @param tooLarge whether a property was longer than is read, and is cut off
record DavResponse(String href, int status, Map<String, DavProperty> properties, boolean tooLarge) {

    DavProperty property(String name) {
        return properties.getOrDefault(name, DavProperty.ABSENT);
    }

    String text(String name) {
        return property(name).text();
    }

    /// Not there any more, or never was.
    boolean isGone() {
        return status == 404 || status == 410;
    }

    boolean isThere() {
        return status / 100 == 2;
    }
}
