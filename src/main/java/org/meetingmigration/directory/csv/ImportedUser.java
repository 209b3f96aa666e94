package org.meetingmigration.directory.csv;

import org.jspecify.annotations.Nullable;
import org.meetingmigration.directory.User;

/// A user whom a file adds or changes.
///
/// @param before null for a new one
public record ImportedUser(@Nullable User before, User after) {}
