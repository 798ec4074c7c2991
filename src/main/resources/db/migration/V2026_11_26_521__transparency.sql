-- What the public sees of a quarter: worked out once, four weeks after its end, and never again. See ADR 0031.
create table transparency_edition (
    quarter text primary key check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
    made_at timestamptz not null,
    fewest  integer not null check (fewest >= 10)
);
comment on column transparency_edition.fewest is 'a cell of fewer requests whose limit has passed is not shown';

create table transparency_figure (
    id             uuid primary key,
    quarter        text not null references transparency_edition,
    rule_id        text not null references rule,
    platform_id    uuid references platform,
    due            integer not null check (due >= 10),
    on_time        integer not null check (on_time >= 0),
    late           integer not null check (late >= 0 and on_time + late <= due),
    removed_half   integer,
    removed_ninety integer,
    gone_half      integer,
    gone_ninety    integer
);
comment on column transparency_figure.platform_id is 'null: all platforms that are shown under this rule, and no others';
comment on column transparency_figure.removed_half is 'minutes; null while more than half is still up';
create unique index transparency_figure_once on transparency_figure (quarter, rule_id, platform_id) where platform_id is not null;
create unique index transparency_figure_total on transparency_figure (quarter, rule_id) where platform_id is null;

-- What a platform says to its figures; the newest stands beside them, the older ones stay.
create table transparency_reply (
    id          uuid primary key,
    quarter     text not null references transparency_edition,
    platform_id uuid not null references platform,
    number      integer not null check (number > 0),
    words       text not null check (length(words) <= 4000),
    recorded_by uuid not null references staff_member,
    recorded_at timestamptz not null,
    unique (quarter, platform_id, number)
);
comment on column transparency_reply.words is 'empty: taken back';

create trigger transparency_edition_append_only before update or delete or truncate on transparency_edition
    for each statement execute function refuse_change();
create trigger transparency_figure_append_only before update or delete or truncate on transparency_figure
    for each statement execute function refuse_change();
create trigger transparency_reply_append_only before update or delete or truncate on transparency_reply
    for each statement execute function refuse_change();
