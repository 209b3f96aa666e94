package org.meetingmigration.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.util.CompatibilityHints;

/// Parses and writes with ical4j, lenient and without validation; nothing is changed in between.
final class Ical4jRewriting implements Rewriting {

    static {
        // Else it asks a server on the internet for each time zone.
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_UNFOLDING, true);
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_PARSING, true);
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_VALIDATION, true);
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_OUTLOOK_COMPATIBILITY, true);
    }

    private final CalendarOutputter outputter = new CalendarOutputter(false);

    @Override
    public byte[] rewrite(byte[] ics) throws Exception {
        var out = new ByteArrayOutputStream(ics.length);
        // A builder for each file costs nothing measurable; one for all runs out of zone IDs after some thousand files.
        outputter.output(new CalendarBuilder().build(new ByteArrayInputStream(ics)), out);
        return out.toByteArray();
    }
}
