package org.meetingmigration.administration;

import java.util.List;
import java.util.Optional;
import org.meetingmigration.administration.Retirements.Retirement;

/// Port: how far retirements are, and which requests they wait for. Every method is part of the caller's
/// transaction, see [Transactions]. Safe for use by several threads and processes.
public interface RetirementStore {

    /// A new one, with an empty cursor and version 1.
    ///
    /// @throws org.meetingmigration.directory.Directory.Conflict if the tenant has an open one of that number
    void add(Retirement retirement);

    Optional<Stored> find(String tenant, String id);

    /// Of a tenant, open or not, newest first by [Retirement#created] and id.
    List<Retirement> list(String tenant);

    /// Of all tenants, those whose state is `Repointing`, `Migrating` or `Verifying`; oldest first.
    List<Stored> open();

    /// Compare-and-set: stores the retirement and the cursor if the version there is still that of `changed`;
    /// the version goes up by one. A retirement that ends waits for nothing any more: with any other state than
    /// the three of [#open], what it waits for is forgotten too.
    ///
    /// @return false if somebody else wrote meanwhile
    boolean save(Stored changed);

    /// Remembers requests that a retirement waits for; those that are remembered stay once.
    void await(String retirement, List<String> requests);

    /// Requests that a retirement waits for, by id.
    ///
    /// @param after the id to go on behind; empty to begin
    List<String> awaited(String retirement, String after, int limit);

    /// Forgets requests that a retirement waited for; others do no harm.
    void arrived(String retirement, List<String> requests);

    long countAwaited(String retirement);

    /// @param cursor where the present state goes on: a UPN or the id of a request, at most 1,024 characters;
    ///     empty to begin
    /// @param version that was read
    record Stored(Retirement retirement, String cursor, long version) {}
}
