package org.meetingmigration.migration.request;

import java.util.Set;

/// What a request is asked to do.
///
/// @param kind migrate, or take a migration back
/// @param migrationType as status shows it: `ToSameType`, `AllToTeams`, `SfbToTeams`, `TeamsToTeams`,
///     `SfbToSfb`, `AllToJitsi`, …, `Undo`
/// @param target name of the provider to migrate to; empty for that of the user's home at the time of the run
/// @param sources providers to migrate from; empty for every one
/// @param includePasted whether pasted blocks are migrated too
/// @param undoes the request to take back; empty unless `kind` is [Kind#UNDO]
/// @param meeting UID of the one meeting to take back; empty for all
/// @param plan id of the kept plan that is to be applied exactly as it is; empty for none
public record Order(
        Kind kind,
        String migrationType,
        String target,
        Set<String> sources,
        boolean includePasted,
        String undoes,
        String meeting,
        String plan) {

    /// What kind of work a request is.
    public enum Kind {
        MIGRATE,
        UNDO
    }

    public Order {
        sources = Set.copyOf(sources);
    }

    /// What triggers ask for: every meeting to the home of the user.
    public static Order toHome() {
        return new Order(Kind.MIGRATE, "ToSameType", "", Set.of(), false, "", "", "");
    }

    /// The same, and nothing but what a kept plan says.
    public Order keepingTo(String keptPlan) {
        return new Order(kind, migrationType, target, sources, includePasted, undoes, meeting, keptPlan);
    }

    /// @param meeting empty for the whole request
    public static Order undo(String request, String meeting) {
        return new Order(Kind.UNDO, "Undo", "", Set.of(), false, request, meeting, "");
    }
}
