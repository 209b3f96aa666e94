/// Users of a tenant as comma-separated values: loaded as a whole or not at all, and exported so that loading
/// the export changes nothing.
@NullMarked
package org.meetingmigration.directory.csv;

import org.jspecify.annotations.NullMarked;
