package org.meetingmigration.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.meetingmigration.terminal.DisplayText;
import org.meetingmigration.terminal.Terminal;

/// One line on a terminal that is drawn again and again: `1,200/20,000   6%  812/s  ETA 0:23  ada@example.org`.
/// Writes nothing where there is no terminal. Used by one thread.
public final class Progress implements AutoCloseable {

    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(100);

    private final PrintWriter out;
    private final Terminal terminal;
    private final Clock clock;
    private final long total;
    private final Instant start;
    private Instant lastDrawn = Instant.MIN;
    private int drawnWidth;
    private long done;

    /// @param total how many steps there will be; 0 when that is not known
    public Progress(PrintWriter out, Terminal terminal, Clock clock, long total) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.total = total;
        this.start = clock.instant();
    }

    /// One step is done.
    ///
    /// @param current what is being worked on, for example an organizer's e-mail
    public void step(String current) {
        done++;
        if (!terminal.interactive()) {
            return;
        }
        Instant now = clock.instant();
        if (now.isBefore(lastDrawn.equals(Instant.MIN) ? now : lastDrawn.plus(BETWEEN_DRAWINGS))) {
            return;
        }
        lastDrawn = now;
        draw(line(now, current));
    }

    public long done() {
        return done;
    }

    /// Removes the line, so that what follows starts at the margin.
    @Override
    public void close() {
        if (drawnWidth > 0) {
            out.print("\r" + " ".repeat(drawnWidth) + "\r");
            out.flush();
            drawnWidth = 0;
        }
    }

    private void draw(String line) {
        // The last column stays free: writing into it wraps the line on some terminals.
        String text = DisplayText.clip(DisplayText.safe(line), terminal.width() - 1);
        int width = DisplayText.width(text);
        out.print("\r" + text + " ".repeat(Math.max(0, drawnWidth - width)));
        out.flush();
        drawnWidth = width;
    }

    private String line(Instant now, String current) {
        double seconds = Duration.between(start, now).toMillis() / 1000.0;
        double rate = seconds > 0 ? done / seconds : 0;
        if (total <= 0) {
            return String.format(Locale.ROOT, "%,d  %,.0f/s  %s", done, rate, current);
        }
        long percent = Math.min(100, done * 100 / total);
        return String.format(
                Locale.ROOT, "%,d/%,d %3d%%  %,.0f/s  ETA %s  %s", done, total, percent, rate, eta(rate), current);
    }

    private String eta(double rate) {
        if (rate <= 0) {
            return "-:--";
        }
        long seconds = Math.round(Math.max(0, total - done) / rate);
        if (seconds >= 3600) {
            return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
        }
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
