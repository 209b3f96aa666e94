package org.meetingmigration.migration.request;

import java.time.Instant;
import org.meetingmigration.migration.ledger.Entry;

/// Fills a store with requests as time does, for those who only look at them. User `ann` has the object id `id-ann` and
/// the UPN `ann@contoso.com`, in both tenants, `contoso` and `fabrikam`.
public interface RequestHistory {

    /// @return id of the request
    String waiting(String tenant, String user, Order order, Instant due);

    /// One that ended.
    ///
    /// @param at when
    /// @param ledger what became of its meetings
    /// @return id of the request
    String ended(
            String tenant,
            String user,
            Order order,
            RequestState state,
            Counts counts,
            String code,
            Instant at,
            Entry... ledger);

    /// From now on the user of `contoso` is on that bridge.
    void onBridge(String user, String bridgeId);

    RequestFigures figures();

    RequestSearch search();
}
