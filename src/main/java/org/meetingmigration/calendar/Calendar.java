package org.meetingmigration.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.meetingmigration.meeting.Reason;

/// The calendars of one organizer: reads what is stored and replaces it only if nobody changed it meanwhile.
///
/// A *stored object* is the unit of compare-and-set: a file, a CalDAV resource, a series in a mailbox. It
/// holds one meeting or, in an export file, many. Implementations are used by one thread at a time.
public interface Calendar {

    /// E-mail of the person whose calendars these are, lower case.
    String owner();

    /// Shows every stored object once, in a stable order. Memory does not grow with their number: an object
    /// is not kept after its visit. Objects that cannot be read are shown too, see [StoredObject#unreadable].
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

    /// Like [#scanWhile(Predicate)], without the objects that are not wanted; where reading costs, they are
    /// not read.
    ///
    /// @param wanted asked once for each object, in the order of the scan, by its id
    default void scanWhile(Predicate<String> wanted, Predicate<StoredObject> visitor) {
        scanWhile(object -> !wanted.test(object.id()) || visitor.test(object));
    }

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

    /// The object as it would be read once this were saved. Writes nothing.
    StoredObject preview(PreparedSave save);

    /// Why a change of one part cannot be written, found out without writing; empty when it can.
    Optional<Reason> obstacle(StoredObject object, PartChange change);

    /// What attendees are sent whom the calendar's server does not tell itself, see [#given].
    ///
    /// @param parts [StoredPart#index] of the parts to send, all of one meeting
    /// @return empty where nobody else may invite to it
    Optional<Invitation> invitation(StoredObject object, List<Integer> parts);

    /// Writes if the object still is at [PreparedSave#before]. Atomic: after a crash the object is at
    /// `before` or at `after`, never between.
    SaveResult save(PreparedSave save);

    /// Saves several objects, as [#save] does each.
    ///
    /// @param stop asked before each but the first: whether to leave it and the rest undone
    /// @return results in the order of the saves; those that were left undone have none
    default List<SaveResult> saveAll(List<PreparedSave> saves, BooleanSupplier stop) {
        var results = new ArrayList<SaveResult>(saves.size());
        for (PreparedSave save : saves) {
            if (!results.isEmpty() && stop.getAsBoolean()) {
                break;
            }
            results.add(save(save));
        }
        return results;
    }

    /// How many objects are best handed to [#saveAll] at once: 1 where nothing is gained by more.
    default int savesAtOnce() {
        return 1;
    }

    /// Whom the server is going to tell by itself if these changes are saved.
    ///
    /// @param changes of parts of one meeting
    default ServerNotice foreseen(StoredObject object, List<PartChange> changes) {
        return ServerNotice.NONE;
    }

    /// Sees to it that the server tells attendees of changes that are stored, as far as it does, and returns whom it
    /// told; whoever is not among them has to be told another way. Asked again, it tells nobody twice.
    ///
    /// @param object as it is stored since
    /// @param images of the parts of one meeting that were changed
    default ServerNotice deliver(StoredObject object, List<PartImage> images) {
        return ServerNotice.NONE;
    }

    /// The same calendars, with the server asked to tell nobody of changes as far as it can be; [#foreseen] says
    /// what comes of it.
    default Calendar quietly() {
        return this;
    }
}
