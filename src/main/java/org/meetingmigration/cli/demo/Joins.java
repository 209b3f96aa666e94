package org.meetingmigration.cli.demo;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// Invents online meetings; the same random numbers give the same meetings.
final class Joins {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final String DELIMITER = "-::~:~::" + "~:".repeat(35) + "~::~:~::-";

    private final Random random;

    Joins(Random random) {
        this.random = random;
    }

    Join of(JoinKind kind, Host host) {
        var facts = new HashMap<>(host.words().byKey());
        String digits = digits(9);
        facts.put("dots", ".".repeat(137));
        facts.put("rule", "_".repeat(80));
        facts.put("inner", "_".repeat(32));
        facts.put("delimiter", DELIMITER);
        facts.put("tel", host.words().get("phone").replaceAll("[ -]", ""));
        facts.put("digits", digits);
        facts.put("spaced", spaced(digits));
        facts.put("passcode", word(6));
        facts.put("name", host.name());
        facts.put("email", host.email());
        facts.putAll(
                switch (kind) {
                    case SKYPE -> skype(host);
                    case TEAMS_1, TEAMS_2, TEAMS_3, TEAMS_4, TEAMS_5 -> teams(host);
                    case MEET -> meet();
                    case ZOOM -> zoom();
                });
        return new Join(kind, facts);
    }

    private Map<String, String> skype(Host host) {
        String focus = word(8);
        String domain = host.email().substring(host.email().indexOf('@') + 1);
        // English speakers are homed in the cloud, the others on the organisation's own server.
        boolean cloud = host.language().equals("en") && domain.equals("nordlys.example.org");
        String server = cloud ? "https://meet.lync.com/nordlys/" : "https://meet." + domain + "/";
        return Map.of("focus", focus, "url", server + host.user() + "/" + focus);
    }

    private Map<String, String> teams(Host host) {
        String thread = "meeting_" + thread();
        String tid = host.tenantId();
        String oid = host.directoryId();
        String url = "https://teams.microsoft.com/l/meetup-join/19%3a" + thread
                + "%40thread.v2/0?context=%7b%22Tid%22%3a%22" + tid + "%22%2c%22Oid%22%3a%22" + oid + "%22%7d";
        String options = "https://teams.microsoft.com/meetingOptions/?organizerId=" + oid + "&tenantId=" + tid
                + "&threadId=19_" + thread + "@thread.v2&messageId=0&language="
                + host.words().get("tag");
        String meeting = digits(14);
        return Map.ofEntries(
                Map.entry("thread", thread),
                Map.entry("tid", tid),
                Map.entry("oid", oid),
                Map.entry("tid.short", tid.replace("-", "")),
                Map.entry("oid.short", oid.replace("-", "")),
                Map.entry("url", url),
                Map.entry("url.html", url),
                Map.entry("options", options),
                Map.entry("options.html", options.replace("&", "&amp;")),
                Map.entry("meeting", spaced(meeting)),
                Map.entry("short", "https://teams.microsoft.com/meet/" + meeting + "?p=" + word(18)));
    }

    private Map<String, String> meet() {
        String letters = word(10).toLowerCase(Locale.ROOT).replaceAll("[0-9]", "x");
        String room = letters.substring(0, 3) + "-" + letters.substring(3, 7) + "-" + letters.substring(7);
        return Map.of("room", room, "url", "https://meet.google.com/" + room);
    }

    private Map<String, String> zoom() {
        String id = digits(11);
        return Map.of(
                "packed",
                id,
                "meeting",
                id.substring(0, 3) + " " + id.substring(3, 7) + " " + id.substring(7),
                "room",
                word(10),
                "url",
                "https://nordlys.zoom.us/j/" + id + "?pwd=" + word(32));
    }

    /// The middle of a Teams thread id: 48 characters, Base64 of a UUID's text.
    private String thread() {
        String uuid = new UUID(random.nextLong(), random.nextLong()).toString();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(uuid.getBytes(StandardCharsets.US_ASCII));
    }

    private String word(int length) {
        return pick(LETTERS, length);
    }

    private String digits(int length) {
        return pick("123456789", length);
    }

    private String pick(String from, int length) {
        var word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(from.charAt(random.nextInt(from.length())));
        }
        return word.toString();
    }

    private static String spaced(String digits) {
        return digits.replaceAll("(.{3})(?=.)", "$1 ");
    }
}
