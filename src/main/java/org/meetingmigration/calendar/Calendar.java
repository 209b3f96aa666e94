package org.meetingmigration.calendar;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.meetingmigration.meeting.Reason;

/// The calendars of one organizer: reads what is stored and replaces it only if nobody changed it meanwhile.
///
/// A *stored object* is the unit of compare-and-set: a file, a CalDAV resource, a series in a mailbox. It holds one
/// meeting or, in an export file, many. Implementations are used by one thread at a time.
public interface Calendar {

    /// E-mail of the person whose calendars these are, lower case.
    String owner();

    /// Shows every stored object once, in a stable order. Memory does not grow with their number: an object is not
    /// kept after its visit. Objects that cannot be read are shown too, see [StoredObject#unreadable].
    default void scan(Consumer<StoredObject> visitor) {
        scanWhile(object -> {
            visitor.accept(object);
            return true;
        });
    }

    /// Like [#scan], until the visitor has had enough. Nothing is read after that.
    ///
    /// @param visitor returns whether to go on
    void scanWhile(Predicate<StoredObject> visitor);

    /// The object as it is stored now; empty if it is gone.
    Optional<StoredObject> read(String objectId);

    /// Works out what [#save] would write, without writing: the journal is written in between.
    ///
    /// @param changes for parts of this object; parts not named stay as they are
    PreparedSave prepare(StoredObject object, List<PartChange> changes);

    /// Works out what restores parts to what they were before, where they still are what we wrote.
    ///
    /// @return the save and the images that could not be restored because the part was edited since or is gone
    PreparedUndo prepareUndo(StoredObject object, List<PartImage> images);

    /// Why a change of one part cannot be written, found out without writing; empty when it can.
    Optional<Reason> obstacle(StoredObject object, PartChange change);

    /// What attendees are sent where the calendar does not tell them itself.
    ///
    /// @param parts [StoredPart#index] of the parts to send, all of one meeting
    /// @return empty where the calendar tells them
    Optional<Invitation> invitation(StoredObject object, List<Integer> parts);

    /// Writes if the object still is at [PreparedSave#before]. Atomic: after a crash the object is at `before` or at
    /// `after`, never between.
    SaveResult save(PreparedSave save);
}
