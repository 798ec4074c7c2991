-- Which regulator may read facts about a case, with or without platforms' words and (encrypted) web addresses.
create table sharing_consent (
    case_id      uuid not null references case_file,
    receiver     uuid not null,
    answers      boolean not null,
    addresses    boolean not null,
    given_at     timestamptz not null,
    withdrawn_at timestamptz,
    primary key (case_id, receiver)
);
comment on column sharing_consent.receiver is 'id of the regulator; kept without a foreign key so that a regulator can leave the list';
