-- Instants are microseconds since 1970 in UTC, sets and lists are JSON text, yes and no are 1 and 0, absent texts are
-- empty. Columns named _key hold lower-case text to search by.

create table tenant (
    id                          ${text}  primary key,
    version                     bigint   not null,
    migration_enabled           smallint not null,
    migrate_user_meetings       smallint not null,
    replace_acp_provider        smallint not null,
    migrate_on_sip_address      smallint not null,
    migrate_on_meeting_url      smallint not null,
    hold                        bigint   not null,
    whom_to_tell                ${text}  not null,
    full_updates                smallint not null,
    unique_conference_ids       smallint not null,
    upgrade_policy              ${text}  not null,
    meeting_url                 ${text}  not null,
    status_kept                 bigint   not null
);

create table directory_user (
    tenant              ${text}  not null references tenant (id),
    id                  ${text}  not null,
    id_key              ${text}  not null,
    user_principal_name ${text}  not null,
    upn_key             ${text}  not null,
    sip_address         ${text}  not null,
    sip_key             ${text}  not null,
    display_name        ${text}  not null,
    display_name_key    ${text}  not null,
    home                ${text}  not null,
    mailbox             ${text}  not null,
    licences            ${text}  not null,
    licensed            smallint not null,
    audio_enabled       smallint not null,
    bridge_id           ${text}  not null,
    toll_number         ${text}  not null,
    toll_free_number    ${text}  not null,
    toll_free_allowed   smallint not null,
    conference_id       ${text}  not null,
    acp                 ${text},
    public_meetings     smallint not null,
    upgrade_policy      ${text}  not null,
    language            ${text}  not null,
    time_zone           ${text}  not null,
    opted_out           smallint not null,
    primary key (tenant, id)
);

create unique index directory_user_id_key on directory_user (tenant, id_key);
create unique index directory_user_upn_key on directory_user (tenant, upn_key);
create unique index directory_user_sip_key on directory_user (tenant, sip_key) where sip_key <> '';
create unique index directory_user_conference_id on directory_user (tenant, conference_id, bridge_id)
    where conference_id <> '';
create index directory_user_display_name on directory_user (tenant, display_name_key);
create index directory_user_toll on directory_user (tenant, toll_number, upn_key);
create index directory_user_toll_free on directory_user (tenant, toll_free_number, upn_key)
    where toll_free_number <> '';

create table bridge (
    tenant         ${text}  not null references tenant (id),
    id             ${text}  not null,
    name           ${text}  not null,
    name_key       ${text}  not null,
    region         ${text}  not null,
    default_number ${text}  not null,
    is_default     smallint not null,
    primary key (tenant, id)
);

create unique index bridge_name_key on bridge (tenant, name_key);

create table service_number (
    tenant              ${text} not null references tenant (id),
    number              ${text} not null,
    kind                ${text} not null,
    bridge_id           ${text} not null,
    place               ${text} not null,
    primary_language    ${text} not null,
    secondary_languages ${text} not null,
    primary key (tenant, number)
);

create table migration_request (
    id                  ${text}  not null primary key,
    tenant              ${text}  not null references tenant (id),
    user_id             ${text}  not null,
    user_principal_name ${text}  not null,
    state               ${text}  not null,
    handed_out          smallint not null,
    order_kind          ${text}  not null,
    migration_type      ${text}  not null,
    target              ${text}  not null,
    sources             ${text}  not null,
    include_pasted      smallint not null,
    undoes              ${text}  not null,
    meeting             ${text}  not null,
    reasons             ${text}  not null,
    created             bigint   not null,
    modified            bigint   not null,
    due                 bigint   not null,
    moment              bigint,
    total               integer  not null,
    succeeded           integer  not null,
    failed              integer  not null,
    review              integer  not null,
    invites             integer  not null,
    retries             integer  not null,
    message             ${text}  not null,
    code                ${text}  not null,
    epoch               bigint   not null,
    stopping            smallint not null,
    requested_by        ${text}  not null
);

-- A user has at most one migration that waits and has not begun, and one request that has begun and has not ended.
create unique index migration_request_waiting on migration_request (tenant, user_id)
    where state in ('Pending', 'InProgress') and moment is null and order_kind = 'MIGRATE';
create unique index migration_request_begun on migration_request (tenant, user_id)
    where state in ('Pending', 'InProgress') and moment is not null;

create index migration_request_due on migration_request (tenant, due, id) where state = 'Pending' and handed_out = 0;
create index migration_request_handed_out on migration_request (id) where handed_out = 1;
create index migration_request_user on migration_request (tenant, user_id, created, id);
create index migration_request_modified on migration_request (tenant, state, modified, id);
create index migration_request_type on migration_request (tenant, state, migration_type, modified, id);
create index migration_request_summary on migration_request (tenant, state, user_id, modified, migration_type);

create table ledger_entry (
    request       ${text}  not null references migration_request (id) on delete cascade,
    number        bigint   not null,
    kind          ${text}  not null,
    written       bigint   not null,
    organizer     ${text}  not null,
    object_id     ${text}  not null,
    uid           ${text}  not null,
    recurrence_id ${text}  not null,
    outcome       ${text}  not null,
    reason        ${text}  not null,
    from_provider ${text}  not null,
    to_provider   ${text}  not null,
    latest        smallint not null,
    undone        smallint not null,
    payload       ${text},
    primary key (request, number)
);

-- The last outcome of each part, which is what status shows.
create unique index ledger_entry_latest on ledger_entry (request, object_id, uid, recurrence_id) where latest = 1;
create index ledger_entry_rows on ledger_entry (request, number) where latest = 1;

create table audit_entry (
    number       ${serial},
    tenant       ${text} not null references tenant (id),
    at           bigint  not null,
    actor        ${text} not null,
    action       ${text} not null,
    subject      ${text} not null,
    subject_name ${text} not null,
    detail       ${text} not null,
    verdict      ${text} not null,
    reason       ${text} not null,
    explanation  ${text} not null,
    request      ${text} not null
);

create index audit_entry_tenant on audit_entry (tenant, number);
create index audit_entry_subject on audit_entry (tenant, subject, number);

create table api_token (
    id        ${text} not null primary key,
    name      ${text} not null,
    tenant    ${text} not null,
    role      ${text} not null,
    hash      ${text} not null,
    created   bigint  not null,
    expires   bigint  not null,
    revoked   bigint,
    last_used bigint
);

create unique index api_token_hash on api_token (hash);

create table idempotency_key (
    principal    ${text} not null,
    key          ${text} not null,
    request_hash ${text} not null,
    status       integer,
    body         ${text} not null,
    created      bigint  not null,
    primary key (principal, key)
);

create index idempotency_key_created on idempotency_key (created);

create table retirement (
    id           ${text} not null primary key,
    tenant       ${text} not null references tenant (id),
    number       ${text} not null,
    replacement  ${text} not null,
    state        ${text} not null,
    users        bigint  not null,
    waiting      bigint  not null,
    verified     bigint  not null,
    showing      bigint  not null,
    examples     ${text} not null,
    message      ${text} not null,
    created      bigint  not null,
    modified     bigint  not null,
    requested_by ${text} not null,
    position     ${text} not null,
    version      bigint  not null
);

create unique index retirement_open on retirement (tenant, number)
    where state in ('Repointing', 'Migrating', 'Verifying');
create index retirement_tenant on retirement (tenant, created);

-- Requests that a retirement waits for; they may be removed before it looks.
create table retirement_awaits (
    retirement ${text} not null references retirement (id),
    request    ${text} not null,
    primary key (retirement, request)
);
