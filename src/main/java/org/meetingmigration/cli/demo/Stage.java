package org.meetingmigration.cli.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// What the scenes of one host have in common: who, when, and new meetings on demand.
final class Stage {

    private final Host host;
    private final List<Host> colleagues;
    private final Instant now;
    private final Random random;
    private final Joins joins;

    Stage(Host host, List<Host> colleagues, Instant now, Random random) {
        this.host = host;
        this.colleagues = colleagues;
        this.now = now;
        this.random = random;
        this.joins = new Joins(random);
    }

    Host host() {
        return host;
    }

    Words words() {
        return host.words();
    }

    Instant now() {
        return now;
    }

    /// Somebody else of the organisation.
    Host colleague() {
        return colleagues.get((colleagues.indexOf(host) + 1) % colleagues.size());
    }

    List<Guest> guests() {
        return Guest.some(random, colleagues, host);
    }

    List<Guest> everybody() {
        return Guest.many(random, 300);
    }

    Join join(JoinKind kind) {
        return joins.of(kind, host);
    }

    /// A meeting of somebody else, with a link that names them.
    Join joinOf(Host other, JoinKind kind) {
        return joins.of(kind, other);
    }

    /// A working hour on a working day.
    ///
    /// @param days from now; negative for the past
    LocalDateTime day(int days) {
        LocalDate date = now.atZone(host.zone().id()).toLocalDate().plusDays(days);
        while (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            date = date.plusDays(days < 0 ? -1 : 1);
        }
        return date.atTime(LocalTime.of(8 + random.nextInt(8), 15 * random.nextInt(4)));
    }

    Draft draft(String title, LocalDateTime start) {
        String uid = new UUID(random.nextLong(), random.nextLong()) + "@nordlys.example.org";
        return new Draft(host, uid, title, start).guests(guests());
    }

    /// What people write around a block.
    String prose(String block) {
        return words().get("hello") + "\n\n" + words().get("body") + "\n\n" + block + "\n\n" + words().get("regards")
                + "\n" + host.name() + "\n";
    }

    /// The same as Outlook keeps it in HTML.
    String page(String block) {
        return "<html>\n<head>\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">\n</head>\n<body>\n"
                + "<div class=\"WordSection1\">\n<p class=\"MsoNormal\">" + words().get("hello") + "</p>\n"
                + "<p class=\"MsoNormal\">" + words().get("body") + "</p>\n" + block
                + "\n<p class=\"MsoNormal\">" + words().get("regards") + "<br>" + host.name()
                + "</p>\n</div>\n</body>\n</html>";
    }

    /// Puts the block of an add-in and everything that belongs to it into the draft.
    Draft online(Draft draft, Join join) {
        draft.body(prose(join.text())).location(words().label(join.kind())).also(join.properties());
        if (join.kind().hasHtml()) {
            draft.html(page(join.html()));
        }
        return draft;
    }
}
