package org.meetingmigration.cli.demo;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// A time zone under the name that Outlook gives it.
enum Zone {
    ROMANCE("Romance Standard Time", "Europe/Copenhagen", "+0100", "+0200", "02", "03"),
    W_EUROPE("W. Europe Standard Time", "Europe/Berlin", "+0100", "+0200", "02", "03"),
    GMT("GMT Standard Time", "Europe/London", "+0000", "+0100", "01", "02"),
    BERLIN("Europe/Berlin", "Europe/Berlin", "+0100", "+0200", "02", "03"),
    TOKYO("Tokyo Standard Time", "Asia/Tokyo", "+0900", "+0900", "", "");

    private final String tzid;
    private final ZoneId id;
    private final String winter;
    private final String summer;
    private final String spring;
    private final String autumn;

    Zone(String tzid, String id, String winter, String summer, String spring, String autumn) {
        this.tzid = tzid;
        this.id = ZoneId.of(id);
        this.winter = winter;
        this.summer = summer;
        this.spring = spring;
        this.autumn = autumn;
    }

    String tzid() {
        return tzid;
    }

    ZoneId id() {
        return id;
    }

    /// The VTIMEZONE, one logical line each.
    List<String> lines() {
        String template = this == TOKYO ? "zone-fixed.ics" : "zone-europe.ics";
        var facts = Map.of("tzid", tzid, "winter", winter, "summer", summer, "spring", spring, "autumn", autumn);
        return Template.named(template).fill(facts).lines().toList();
    }
}
