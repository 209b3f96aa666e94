-- Mails for a mail server. A row stays when its mail was sent, so that the same Message-ID is not sent again.

create table mail (
    tenant     ${text} not null references tenant (id),
    message_id ${text} not null,
    request    ${text} not null,
    uid        ${text} not null,
    sender     ${text} not null,
    owed       integer not null,
    modified   bigint  not null,
    content    ${bytes},
    primary key (tenant, message_id)
);

create index mail_ended on mail (tenant, modified) where owed = 0;

create table mail_recipient (
    number      ${serial},
    tenant      ${text} not null,
    message_id  ${text} not null,
    recipient   ${text} not null,
    domain      ${text} not null,
    state       ${text} not null,
    attempts    integer not null,
    first_tried bigint,
    due         bigint  not null,
    answer      ${text} not null,
    modified    bigint  not null,
    unique (tenant, message_id, recipient),
    foreign key (tenant, message_id) references mail (tenant, message_id) on delete cascade
);

create index mail_recipient_due on mail_recipient (tenant, due, message_id, domain) where state = 'Owed';
create index mail_recipient_state on mail_recipient (tenant, state, modified, number);
create index mail_recipient_modified on mail_recipient (tenant, modified, number);
