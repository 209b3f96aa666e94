package org.meetingmigration.migration.plan;

/// A user whom a plan is about.
///
/// @param id object id
/// @param name UPN
/// @param parts of meetings that were looked at
/// @param toWrite those of them that would be written
/// @param unreadable stored objects that could not be read
/// @param message for people: why nothing was planned or applied; else empty
/// @param request that applies this user's part of the plan; empty for none
public record PlanUser(
        String id,
        String name,
        State state,
        long parts,
        long toWrite,
        long unreadable,
        String message,
        String request) {

    /// How far a user is.
    public enum State {
        Waiting,
        Planned,
        /// Nothing could be planned; the message says why.
        Refused
    }

    public static PlanUser waiting(String id, String name) {
        return new PlanUser(id, name, State.Waiting, 0, 0, 0, "", "");
    }

    public PlanUser planned(long newParts, long newToWrite, long newUnreadable, String newMessage) {
        return new PlanUser(id, name, State.Planned, newParts, newToWrite, newUnreadable, newMessage, request);
    }

    public PlanUser refused(String why) {
        return new PlanUser(id, name, State.Refused, 0, 0, 0, why, request);
    }

    public PlanUser applied(String newRequest, String newMessage) {
        return new PlanUser(id, name, state, parts, toWrite, unreadable, newMessage, newRequest);
    }
}
