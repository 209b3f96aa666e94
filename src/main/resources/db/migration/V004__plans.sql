-- Plans that are kept: what a migration would do with each part of each meeting, to be applied exactly so.

create table plan (
    id             ${text}  not null primary key,
    tenant         ${text}  not null references tenant (id),
    made_by        ${text}  not null,
    made_by_id     ${text}  not null,
    created        bigint   not null,
    modified       bigint   not null,
    audience       ${text}  not null,
    named          ${text}  not null,
    target         ${text}  not null,
    sources        ${text}  not null,
    include_pasted smallint not null,
    state          ${text}  not null,
    position       ${text}  not null,
    users          bigint   not null,
    done           bigint   not null,
    approved_by    ${text}  not null,
    approved_by_id ${text}  not null,
    applied_by     ${text}  not null,
    applied_by_id  ${text}  not null
);

create index plan_tenant on plan (tenant, created, id);
create index plan_open on plan (created, id) where state in ('Gathering', 'Working', 'Applying', 'Deleting');

create table plan_user (
    plan       ${text} not null references plan (id) on delete cascade,
    user_id    ${text} not null,
    name       ${text} not null,
    state      ${text} not null,
    parts      bigint  not null,
    to_write   bigint  not null,
    unreadable bigint  not null,
    message    ${text} not null,
    request    ${text} not null,
    primary key (plan, user_id)
);

create index plan_user_name on plan_user (plan, name, user_id);
create index plan_user_state on plan_user (plan, state, name, user_id);

create table plan_part (
    plan          ${text} not null references plan (id) on delete cascade,
    number        bigint  not null,
    user_id       ${text} not null,
    organizer     ${text} not null,
    object_id     ${text} not null,
    uid           ${text} not null,
    recurrence_id ${text} not null,
    title         ${text} not null,
    starts        bigint,
    provider      ${text} not null,
    outcome       ${text} not null,
    reason        ${text} not null,
    old_link      ${text} not null,
    new_link      ${text} not null,
    internal      bigint  not null,
    external      bigint  not null,
    by_server     bigint  not null,
    digest        ${text} not null,
    primary key (plan, number)
);

create index plan_part_meeting on plan_part (plan, user_id, object_id, uid);
create index plan_part_user on plan_part (plan, user_id, number);
create index plan_part_outcome on plan_part (plan, outcome, reason, number);
create index plan_part_reason on plan_part (plan, reason, number);
create index plan_part_provider on plan_part (plan, provider, number);

-- Added to with each user that is done, so that nobody has to count.
create table plan_total (
    plan      ${text} not null references plan (id) on delete cascade,
    provider  ${text} not null,
    outcome   ${text} not null,
    reason    ${text} not null,
    parts     bigint  not null,
    soon      bigint  not null,
    internal  bigint  not null,
    external  bigint  not null,
    by_server bigint  not null,
    primary key (plan, provider, outcome, reason)
);

-- Whether a second person has to approve a plan before it is applied.
alter table tenant add column plan_approval smallint not null default 0;

-- A request that applies a plan does that alone: nothing joins it, and it joins nothing.
alter table migration_request add column plan ${text} not null default '';

drop index migration_request_waiting;
create unique index migration_request_waiting on migration_request (tenant, user_id)
    where state in ('Pending', 'InProgress') and moment is null and order_kind = 'MIGRATE' and plan = '';
