package org.meetingmigration.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Somebody invited.
///
/// @param status PARTSTAT, see RFC 5545 3.2.12
record Guest(String name, String email, String status) {

    private static final List<String> STATUSES =
            List.of("ACCEPTED", "ACCEPTED", "ACCEPTED", "TENTATIVE", "DECLINED", "NEEDS-ACTION");
    private static final List<String> OUTSIDE = List.of(
            "Ida Bruun|ida.bruun@havnekontor.example.com",
            "Peter Maass|maass@werft.example.com",
            "Olivia Reed|olivia@reed-ropes.example.com",
            "Sven Åkerlund|sven.akerlund@farg.example.com",
            "Yuki Tanabe|tanabe@lantern.example.com",
            "Marie Le Goff|marie.legoff@capitainerie.example.com",
            "Office of the harbour master|office@harbourmaster.example.com");

    /// A few people from inside and outside, different ones for different random numbers.
    static List<Guest> some(Random random, List<Host> colleagues, Host host) {
        var guests = new ArrayList<Guest>();
        for (Host colleague : colleagues) {
            if (!colleague.equals(host) && random.nextInt(3) == 0) {
                guests.add(new Guest(colleague.name(), colleague.email(), status(random)));
            }
        }
        int outside = 1 + random.nextInt(3);
        int first = random.nextInt(OUTSIDE.size());
        for (int i = 0; i < outside; i++) {
            String[] nameAndEmail = OUTSIDE.get((first + i) % OUTSIDE.size()).split("\\|");
            guests.add(new Guest(nameAndEmail[0], nameAndEmail[1], status(random)));
        }
        return guests;
    }

    /// Everybody: more than the original service could handle.
    static List<Guest> many(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Guest(
                        "Crew member " + (i + 1),
                        "crew%03d@%s".formatted(i + 1, i % 10 == 0 ? "volunteers.example.com" : "nordlys.example.org"),
                        status(random)))
                .toList();
    }

    private static String status(Random random) {
        return STATUSES.get(random.nextInt(STATUSES.size()));
    }

    /// The ATTENDEE line.
    String line() {
        return "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=" + status + ";RSVP=TRUE;CN=\"" + name + "\":mailto:" + email;
    }
}
