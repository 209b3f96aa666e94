-- Where future meetings point. Of each tenant the last scan that finished is kept, and one may run.

create table audit_scan (
    id            ${text}  not null primary key,
    tenant        ${text}  not null references tenant (id),
    search        ${text}  not null,
    state         ${text}  not null,
    started       bigint   not null,
    ended         bigint,
    requested_by  ${text}  not null,
    look_up       smallint not null,
    users         bigint   not null,
    done          bigint   not null,
    calendars     bigint   not null,
    meetings      bigint   not null,
    unreadable    bigint   not null,
    unreachable   bigint   not null,
    hosts         bigint   not null,
    dead_hosts    bigint   not null,
    dead_meetings bigint   not null,
    message       ${text}  not null
);

create unique index audit_scan_running on audit_scan (tenant) where state = 'Running';
create index audit_scan_tenant on audit_scan (tenant, started);

-- A start that cannot be told is the last there is.
create table audit_meeting (
    scan      ${text} not null references audit_scan (id) on delete cascade,
    number    bigint  not null,
    provider  ${text} not null,
    host      ${text} not null,
    organizer ${text} not null,
    start     bigint  not null,
    title     ${text} not null,
    link      ${text} not null,
    primary key (scan, number)
);

create index audit_meeting_host on audit_meeting (scan, provider, host, organizer, start, number);

create table audit_host (
    scan       ${text} not null references audit_scan (id) on delete cascade,
    provider   ${text} not null,
    host       ${text} not null,
    meetings   bigint  not null,
    organizers bigint  not null,
    next       bigint  not null,
    state      ${text} not null,
    place      bigint  not null,
    primary key (scan, provider, host)
);

create index audit_host_name on audit_host (scan, host);
create index audit_host_place on audit_host (scan, place);

create table audit_gap (
    scan      ${text} not null references audit_scan (id) on delete cascade,
    number    bigint  not null,
    organizer ${text} not null,
    kind      ${text} not null,
    object    ${text} not null,
    why       ${text} not null,
    primary key (scan, number)
);
