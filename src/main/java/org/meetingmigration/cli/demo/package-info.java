/// An invented organisation whose calendars show what real ones are like, to try the program on. All names, texts and
/// numbers are made up; domains are those of RFC 2606.
@NullMarked
package org.meetingmigration.cli.demo;

import org.jspecify.annotations.NullMarked;
