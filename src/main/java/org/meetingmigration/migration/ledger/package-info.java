/// The durable record of every request on a folder: what was about to be written, what became of it, what is owed.
///
/// `DIR/.mms/requests/<request id>.jsonl` holds one [Entry] a line, in the order they happened, and is only ever
/// appended to. A run appends an [Entry.Intent] and forces it *before* it writes, and the [Entry.Outcome]s after; so
/// after a kill at any instant the record says what to look at, and [Recovery] what became of it.
@NullMarked
package org.meetingmigration.migration.ledger;

import org.jspecify.annotations.NullMarked;
