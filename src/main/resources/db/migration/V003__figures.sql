-- What people watch: sums over all requests, failures by reason, lists by user and bridge. The order of the status
-- list carries the figures along, so that sums and courses are read from the index alone.

drop index migration_request_modified;
create index migration_request_modified on migration_request
    (tenant, state, modified, id, order_kind, code, succeeded, failed, review, invites);
create index migration_request_user_name on migration_request (tenant, state, user_principal_name, id);

create index ledger_entry_reason on ledger_entry (reason, request, outcome, undone, latest)
    where latest = 1 and outcome in ('Failed', 'Review');

create index directory_user_bridge on directory_user (tenant, bridge_id, upn_key) where bridge_id <> '';
