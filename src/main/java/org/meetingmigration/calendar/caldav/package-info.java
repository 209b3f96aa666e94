/// Calendars on CalDAV servers (RFC 4791, 6578, 6638). [CalDavServer] opens the calendars of a mailbox,
/// [CalDavCalendar] reads and writes them; `Dav…` is the protocol, [Traits] what sets one server apart from
/// another.
///
/// Tried with Radicale 3.1, Cyrus 3.6, DAViCal 1.1, SOGo 5.8 and Xandikos 0.2; `docs/caldav.md` says what
/// each does to an event that it stores, and to whom it tells of a change.
@NullMarked
package org.meetingmigration.calendar.caldav;

import org.jspecify.annotations.NullMarked;
