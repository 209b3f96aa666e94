package org.meetingmigration.icalendar.recurrence;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The time zones that a calendar object's TZIDs mean. Safe for several threads.
///
/// Looked for in this order: IANA id; name of a Windows time zone; the object's own VTIMEZONE; ending of a path such as
/// `/mozilla.org/20070129_1/Europe/Paris`; X-LIC-LOCATION of the VTIMEZONE.
public final class Zones {

    private static final int LONGEST_NAME = 255;

    private final Map<String, String> components;
    private final Map<String, Optional<Place>> found = new ConcurrentHashMap<>();

    private Zones(Map<String, String> components) {
        this.components = components;
    }

    /// @param vtimezones TZID to the text of its VTIMEZONE component, LF or CRLF, folded or not
    public static Zones of(Map<String, String> vtimezones) {
        return new Zones(vtimezones.entrySet().stream()
                .collect(Collectors.toMap(entry -> plain(entry.getKey()), Map.Entry::getValue, (first, _) -> first)));
    }

    /// The zone with this TZID; empty when it is unknown or only a VTIMEZONE describes it, which has no id here.
    public Optional<ZoneId> zone(String tzid) {
        return place(tzid).flatMap(place -> Optional.ofNullable(place.id()));
    }

    Optional<Place> place(String tzid) {
        return tzid.length() > LONGEST_NAME ? Optional.empty() : found.computeIfAbsent(plain(tzid), this::find);
    }

    private Optional<Place> find(String tzid) {
        var known = ZoneNames.iana(tzid);
        if (known.isPresent()) {
            return known.map(Place::of);
        }
        var component = Optional.ofNullable(components.get(tzid));
        return Stream.<Function<String, Optional<Place>>>of(
                        name -> ZoneNames.windows(name).map(Place::of),
                        name -> ZoneNames.windows(withoutTime(name)).map(Place::of),
                        _ -> component.flatMap(Vtimezone::rules).map(rules -> new Place(null, rules)),
                        name -> ZoneNames.ending(name).map(Place::of),
                        _ -> component
                                .flatMap(text -> VtimezoneText.property(text, "X-LIC-LOCATION"))
                                .flatMap(ZoneNames::iana)
                                .map(Place::of),
                        name -> ZoneNames.respelled(name).map(Place::of))
                .map(way -> way.apply(tzid))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// `W. Europe Standard Time:20200609T090000`, as written where the quotes went wrong.
    private static String withoutTime(String tzid) {
        var colon = tzid.lastIndexOf(":2");
        return colon < 0 ? tzid : tzid.substring(0, colon);
    }

    /// Without quotes, escapes and spaces around it.
    private static String plain(String tzid) {
        var unquoted = tzid.replace("\"", "").replace("\\", "").strip();
        return unquoted.toLowerCase(Locale.ROOT).startsWith("tzid=") ? unquoted.substring(5) : unquoted;
    }
}
