package org.meetingmigration.http;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// What is known about each host: how much it can take, whether it is alive. One for all [HttpCalls] of a process, as
/// the calendars of many users are on one host. Safe for use by several threads.
public final class HostGates {

    private final ConcurrentMap<String, HostGate> gates = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Pause pause;

    public HostGates(InstantSource clock) {
        this(clock, Pause.REAL);
    }

    public HostGates(InstantSource clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /// How the hosts asked so far are doing.
    public List<HostState> states() {
        return gates.values().stream().map(HostGate::state).toList();
    }

    HostGate gate(Origin origin) {
        return gates.computeIfAbsent(origin.hostAndPort(), host -> new HostGate(host, clock, pause));
    }

    InstantSource clock() {
        return clock;
    }

    Pause pause() {
        return pause;
    }
}
