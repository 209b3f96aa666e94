package org.meetingmigration.migration.worker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.meetingmigration.migration.engine.Engine;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.migration.request.Requests.HandedOut;

/// Keeps the engine's window full: hands out requests that are due so that tenants share the places fairly
/// and no calendar host has more than its limit. What waits beyond the window waits in the store, where order
/// costs nothing.
///
/// Used by one thread, see [AdmissionLoop].
public final class Admission {

    private static final int PLACES_PER_THREAD = 4;
    private static final int FEWEST_PLACES = 32;

    /// A part of the window.
    private static final int FEWEST_AT_A_TIME = 4;

    private static final Duration RESUBMIT_EVERY = Duration.ofSeconds(30);

    private final Requests requests;
    private final Engine engine;
    private final Backends backends;
    private final InstantSource clock;
    private final int window;
    private Instant resubmit = Instant.MIN;

    /// @param threads of the engine
    public Admission(Requests requests, Engine engine, Backends backends, InstantSource clock, int threads) {
        this.requests = requests;
        this.engine = engine;
        this.backends = backends;
        this.clock = clock;
        this.window = Math.max(FEWEST_PLACES, PLACES_PER_THREAD * threads);
    }

    /// To be called before the first [#fill] where no other process can be at work: whatever was handed out
    /// is to be handed out anew.
    public void startAlone() {
        requests.resetHandedOut();
    }

    /// Hands out as much as there is room for.
    ///
    /// @return how many requests
    public int fill() {
        return fill(requests.handedOut());
    }

    /// Like [#fill] once a quarter of the window is free: handing out many at a time costs one write.
    int refill() {
        var handedOut = requests.handedOut();
        return window - handedOut.size() < window / FEWEST_AT_A_TIME ? 0 : fill(handedOut);
    }

    private int fill(List<HandedOut> handedOut) {
        var now = clock.instant();
        resubmit(handedOut, now);
        var occupancy = new Occupancy(backends, handedOut);
        var tenants = new ArrayList<>(occupancy.free(window) > 0 ? requests.tenantsWithDue(now) : List.<String>of());
        int admitted = 0;
        while (!tenants.isEmpty() && occupancy.free(window) > 0) {
            var shares = Shares.of(occupancy.free(window), occupancy.claims(tenants), occupancy.freeAtHosts(tenants));
            if (shares.isEmpty()) {
                return admitted;
            }
            var satisfied = new HashSet<String>();
            for (var share : shares.entrySet()) {
                admitted += admit(share.getKey(), share.getValue(), now, occupancy, satisfied);
            }
            if (satisfied.isEmpty()) {
                return admitted;
            }
            tenants.removeAll(satisfied);
        }
        return admitted;
    }

    private int admit(String tenant, int places, Instant now, Occupancy occupancy, Set<String> satisfied) {
        var ids = requests.admit(tenant, now, places);
        engine.submit(ids, now);
        occupancy.add(tenant, ids.size());
        if (ids.size() < places) {
            satisfied.add(tenant);
        }
        return ids.size();
    }

    /// A wake-up that was lost comes again: in a process that died between handing out and submitting, or in
    /// one whose last slice ended just when another submitted. Those that were not lost take no harm.
    private void resubmit(List<HandedOut> handedOut, Instant now) {
        if (now.isBefore(resubmit)) {
            return;
        }
        resubmit = now.plus(RESUBMIT_EVERY);
        engine.submit(handedOut.stream().map(HandedOut::id).toList(), now);
    }

    /// Who has how many places.
    private static final class Occupancy {
        private final Backends backends;
        private final Map<String, Integer> byTenant = new HashMap<>();
        private final Map<String, Integer> byHost = new HashMap<>();
        private int all;

        Occupancy(Backends backends, List<HandedOut> handedOut) {
            this.backends = backends;
            handedOut.forEach(request -> add(request.tenant(), 1));
        }

        void add(String tenant, int places) {
            byTenant.merge(tenant, places, Integer::sum);
            byHost.merge(backends.calendarHost(tenant), places, Integer::sum);
            all += places;
        }

        int free(int window) {
            return window - all;
        }

        List<Shares.Claim> claims(List<String> tenants) {
            return tenants.stream()
                    .map(tenant ->
                            new Shares.Claim(tenant, backends.calendarHost(tenant), byTenant.getOrDefault(tenant, 0)))
                    .toList();
        }

        Map<String, Integer> freeAtHosts(List<String> tenants) {
            var free = new HashMap<String, Integer>();
            for (var tenant : tenants) {
                var host = backends.calendarHost(tenant);
                free.put(host, Math.max(0, backends.hostLimit(host) - byHost.getOrDefault(host, 0)));
            }
            return free;
        }
    }
}
