package org.meetingmigration.calendar.caldav;

import java.util.List;

/// A property of a resource as far as anybody asks: its text, and what stands one or two elements below it.
///
/// @param text characters directly below the property or below a single `href`
/// @param hrefs text of each `DAV:href` in it
/// @param elements local names of all elements in it, for example `collection`, `calendar`
/// @param components `name` of each `comp` in it, for example `VEVENT`
record DavProperty(String text, List<String> hrefs, List<String> elements, List<String> components) {

    static final DavProperty ABSENT = new DavProperty("", List.of(), List.of(), List.of());

    /// The first `href`; empty when there is none.
    String href() {
        return hrefs.isEmpty() ? "" : hrefs.getFirst();
    }
}
