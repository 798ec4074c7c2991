-- A letter to a platform holds a link to answer by, without an account. The link is this row's id with a keyed hash of
-- it, so that who reads the table alone can open nothing. See ADR 0022.
create table answer_link (
    id             uuid primary key,
    request_id     uuid not null references removal_request,
    delivery_id    uuid not null unique references delivery,
    made_at        timestamptz not null,
    ended_at       timestamptz,
    ended_because  text,
    answers        integer not null default 0 check (answers >= 0),
    counted_from   timestamptz not null,
    version        integer not null default 0,
    constraint ended_says_why check ((ended_at is null) = (ended_because is null))
);
comment on column answer_link.answers is 'how many answers came by it since counted_from; what opens the page is not counted';
-- Of one request only the link of the newest letter works.
create unique index one_answer_link_a_request on answer_link (request_id) where ended_at is null;
create index answer_link_by_request on answer_link (request_id);
