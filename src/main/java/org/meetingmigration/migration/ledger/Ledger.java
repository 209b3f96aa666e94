package org.meetingmigration.migration.ledger;

import java.util.stream.Stream;

/// The ledger of one request, open for appending. Used by one thread at a time; others may read it meanwhile.
///
/// Where several workers may come upon one request, [#append] and [#force] throw
/// `org.meetingmigration.migration.Fenced` once another worker has taken it over.
public interface Ledger extends AutoCloseable {

    /// Adds an entry at the end. [#entries] shows it at once; it may be lost in a crash until [#force] returns.
    void append(Entry entry);

    /// Makes everything appended so far durable: it survives a power cut once this returns.
    void force();

    /// Everything appended so far, in order. Memory does not grow with the number of entries. May be read while more is
    /// appended: what was there at the call is shown, what comes later may be.
    ///
    /// @return to be closed
    Stream<Entry> entries();

    /// Forces and closes.
    @Override
    void close();
}
