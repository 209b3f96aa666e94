/// Text for people and spreadsheets: what the terminal can do, tables, CSV, questions.
@NullMarked
package org.meetingmigration.terminal;

import org.jspecify.annotations.NullMarked;
