package org.meetingmigration.migration.ledger;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Makes names of requests that sort by time (UTC, to the second) and can be read out: `20261122-171500-k3f9`.
public final class RequestIds {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// Without letters that look like digits or like each other.
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int LETTERS = 4;

    private final InstantSource clock;
    private final RandomGenerator random;

    public RequestIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public String next() {
        var id = new StringBuilder(TIME.format(clock.instant())).append('-');
        for (int i = 0; i < LETTERS; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
