package org.meetingmigration.audit;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.User;
import org.meetingmigration.directory.UserFilter;
import org.meetingmigration.joinblock.Recogniser;
import org.meetingmigration.migration.Examiner;
import org.meetingmigration.migration.worker.Backends;
import org.meetingmigration.migration.worker.TenantLinks;

/// One scan from its begin to its end. Holds a page of users and some findings of each that is being looked at.
final class ScanRun {

    private static final int PAGE = 100;

    /// Users at the same time; migrations go on meanwhile.
    private static final int AT_ONCE = 4;

    private final Scan scan;
    private final Directory directory;
    private final Backends backends;
    private final Audits audits;
    private final HostJudge judge;
    private final InstantSource clock;
    private final BooleanSupplier stopping;
    private final AtomicLong numbers = new AtomicLong();

    ScanRun(
            Scan scan,
            Directory directory,
            Backends backends,
            Audits audits,
            HostJudge judge,
            InstantSource clock,
            BooleanSupplier stopping) {
        this.scan = scan;
        this.directory = directory;
        this.backends = backends;
        this.audits = audits;
        this.judge = judge;
        this.clock = clock;
        this.stopping = stopping;
    }

    /// @return false if it was stopped before its end
    boolean run() throws InterruptedException, ExecutionException {
        lookAtUsers();
        if (stopping.getAsBoolean()) {
            return false;
        }
        audits.conclude(scan.id());
        lookAtHosts();
        if (stopping.getAsBoolean()) {
            return false;
        }
        audits.finish(scan.id(), clock.instant());
        return true;
    }

    private void lookAtUsers() throws InterruptedException, ExecutionException {
        var links = TenantLinks.of(backends, scan.tenant());
        var reader = new MeetingReader(new Examiner(new Recogniser(links, false), false));
        var filter = scan.search().isEmpty() ? UserFilter.ALL : UserFilter.searching(scan.search());
        var places = new Semaphore(Math.clamp(backends.hostLimit(backends.calendarHost(scan.tenant())), 1, AT_ONCE));
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("audit-user-", 0).factory())) {
            var users = directory.users(scan.tenant(), filter, "", PAGE);
            while (!users.isEmpty() && !stopping.getAsBoolean()) {
                look(users, reader, places, threads);
                var last = users.getLast().userPrincipalName();
                users = users.size() < PAGE ? List.of() : directory.users(scan.tenant(), filter, last, PAGE);
            }
        }
    }

    private void look(List<User> users, MeetingReader reader, Semaphore places, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        var looks = new ArrayList<Future<?>>();
        for (User user : users) {
            looks.add(threads.submit(() -> {
                places.acquireUninterruptibly();
                try {
                    if (!stopping.getAsBoolean()) {
                        new UserScan(scan, user, audits, numbers).run(backends, reader, stopping);
                    }
                } finally {
                    places.release();
                }
            }));
        }
        for (Future<?> look : looks) {
            look.get();
        }
    }

    private void lookAtHosts() {
        var hosts = audits.hostNames(scan.id(), null, PAGE);
        while (!hosts.isEmpty() && !stopping.getAsBoolean()) {
            var states = new LinkedHashMap<String, HostState>();
            for (String host : hosts) {
                if (stopping.getAsBoolean()) {
                    return;
                }
                states.put(host, judge.judge(host));
            }
            audits.judge(scan.id(), states);
            hosts = hosts.size() < PAGE ? List.of() : audits.hostNames(scan.id(), hosts.getLast(), PAGE);
        }
    }
}
