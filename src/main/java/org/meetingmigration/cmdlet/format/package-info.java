/// Objects as tables, lists, CSV and JSON.
@NullMarked
package org.meetingmigration.cmdlet.format;

import org.jspecify.annotations.NullMarked;
