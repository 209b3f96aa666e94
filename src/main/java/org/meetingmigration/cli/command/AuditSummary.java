package org.meetingmigration.cli.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meetingmigration.calendar.folder.Ignored;
import org.meetingmigration.cli.command.Found.Standing;

/// Counts what an audit comes across. Does not grow with the number of meetings.
final class AuditSummary {

    private static final int DAYS = 7;
    private static final int MOST_DOMAINS = 10_000;
    private static final int MOST_FILES = 1_000;

    private final Instant now;
    private final ZoneId zone;
    private final int organizers;
    private final Map<String, ProviderCount> providers = new TreeMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final Map<LocalDate, Integer> nextDays = new TreeMap<>();
    private final Map<String, Integer> externalDomains = new HashMap<>();
    private final List<Found.Unreadable> unreadable = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private long meetings;
    private long externalAttendees;
    private long unreadableFiles;
    private long ignoredFiles;

    /// @param zone of the days
    AuditSummary(int organizers, Instant now, ZoneId zone) {
        this.organizers = organizers;
        this.now = now;
        this.zone = zone;
        var today = LocalDate.ofInstant(now, zone);
        for (int day = 0; day <= DAYS; day++) {
            nextDays.put(today.plusDays(day), 0);
        }
    }

    /// Meetings of one provider that are still to come.
    ///
    /// @param meetings series count once
    /// @param eligible of those, to be migrated as they are
    /// @param pasted of those, with a pasted or quoted block
    /// @param review of those, for a person to decide
    record ProviderCount(long meetings, long eligible, long pasted, long review, long attendees) {

        static final ProviderCount NONE = new ProviderCount(0, 0, 0, 0, 0);

        ProviderCount with(Standing standing, int invited) {
            return new ProviderCount(
                    meetings + 1,
                    eligible + (standing == Standing.ELIGIBLE ? 1 : 0),
                    pasted + (standing == Standing.PASTED ? 1 : 0),
                    review + (standing == Standing.REVIEW ? 1 : 0),
                    attendees + invited);
        }

        ProviderCount plus(ProviderCount other) {
            return new ProviderCount(
                    meetings + other.meetings,
                    eligible + other.eligible,
                    pasted + other.pasted,
                    review + other.review,
                    attendees + other.attendees);
        }
    }

    void add(Found found) {
        switch (found) {
            case Found.Meeting meeting -> add(meeting);
            case Found.Unreadable file -> {
                unreadableFiles++;
                if (unreadable.size() < MOST_FILES) {
                    unreadable.add(file);
                }
            }
            case Found.PassedOver(Ignored entry) -> {
                ignoredFiles++;
                if (ignored.size() < MOST_FILES) {
                    ignored.add(entry);
                }
            }
        }
    }

    private void add(Found.Meeting meeting) {
        meetings++;
        meeting.hidden().forEach(reason -> reasons.merge(reason.name(), 1, Integer::sum));
        meeting.shown().forEach(row -> reasons.merge(row.reason() == null ? "" : row.reason(), 1, Integer::sum));
        if (meeting.standing() == Standing.OTHER) {
            return;
        }
        providers.merge(
                meeting.provider(),
                ProviderCount.NONE.with(meeting.standing(), meeting.attendees()),
                ProviderCount::plus);
        meeting.externalDomains().forEach(this::addDomain);
        if (meeting.next() != null && meeting.next().isBefore(now.plusSeconds(DAYS * 86_400L))) {
            nextDays.merge(LocalDate.ofInstant(meeting.next(), zone), 1, Integer::sum);
        }
    }

    private void addDomain(String domain, int count) {
        externalAttendees += count;
        if (externalDomains.size() < MOST_DOMAINS || externalDomains.containsKey(domain)) {
            externalDomains.merge(domain, count, Integer::sum);
        }
    }

    Map<String, ProviderCount> providers() {
        return providers;
    }

    ProviderCount total() {
        return providers.values().stream().reduce(ProviderCount.NONE, ProviderCount::plus);
    }

    /// Parts by why they are not eligible; those that are, under an empty name.
    Map<String, Integer> reasons() {
        return reasons;
    }

    Map<LocalDate, Integer> nextDays() {
        return nextDays;
    }

    /// Those with most attendees first.
    List<Map.Entry<String, Integer>> domains(int most) {
        return externalDomains.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .toList();
    }

    int domainCount() {
        return externalDomains.size();
    }

    long meetings() {
        return meetings;
    }

    int organizers() {
        return organizers;
    }

    long externalAttendees() {
        return externalAttendees;
    }

    List<Found.Unreadable> unreadable() {
        return unreadable;
    }

    long unreadableFiles() {
        return unreadableFiles;
    }

    List<Ignored> ignored() {
        return ignored;
    }

    long ignoredFiles() {
        return ignoredFiles;
    }

    /// As `--json` shows it.
    Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("organizers", organizers);
        map.put("meetings", meetings);
        map.put("future", total());
        map.put("providers", providers);
        map.put("externalAttendees", externalAttendees);
        map.put("externalDomains", externalDomains.size());
        map.put("topExternalDomains", asObject(domains(50)));
        map.put("nextDays", byDay());
        map.put("parts", partsByReason());
        map.put("unreadableFiles", unreadableFiles);
        map.put("unreadable", unreadable);
        map.put("ignoredFiles", ignoredFiles);
        map.put("ignored", ignored);
        return map;
    }

    private Map<String, Integer> byDay() {
        var days = new LinkedHashMap<String, Integer>();
        nextDays.forEach((day, count) -> days.put(day.toString(), count));
        return days;
    }

    private Map<String, Integer> partsByReason() {
        var parts = new LinkedHashMap<String, Integer>();
        reasons.forEach((reason, count) -> parts.put(reason.isEmpty() ? "ELIGIBLE" : reason, count));
        return parts;
    }

    private static Map<String, Integer> asObject(List<Map.Entry<String, Integer>> entries) {
        var map = new LinkedHashMap<String, Integer>();
        entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }
}
