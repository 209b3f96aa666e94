package org.meetingmigration.migration;

import org.meetingmigration.notice.Notice;

/// Where a run hands over what attendees are to be told.
@FunctionalInterface
public interface Mailing {

    /// Takes a notice for delivery; the same notice again changes nothing, however much later it comes: a run that was
    /// killed between a save and its record hands it over once more, and a worker that was overtaken there may.
    ///
    /// @return the Message-ID it goes out with; empty when nobody is told
    String take(Notice notice);

    /// Tells nobody.
    static Mailing none() {
        return notice -> "";
    }
}
