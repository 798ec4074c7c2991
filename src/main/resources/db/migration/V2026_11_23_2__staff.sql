-- Staff as Keycloak knows them; a row appears at first sign-in.
create table staff_member (
    id         uuid primary key,
    name       text not null,
    email      text,
    roles      text[] not null,
    mail_on    boolean not null default true,
    seen_at    timestamptz not null
);
create index staff_member_by_role on staff_member using gin (roles);
