package org.meetingmigration.bench;

import biweekly.Biweekly;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

/// Parses and writes with biweekly; nothing is changed in between.
final class BiweeklyRewriting implements Rewriting {

    @Override
    public byte[] rewrite(byte[] ics) throws Exception {
        var out = new ByteArrayOutputStream(ics.length);
        var calendars = Biweekly.parse(new ByteArrayInputStream(ics)).all();
        Biweekly.write(calendars).go(out);
        return out.toByteArray();
    }
}
