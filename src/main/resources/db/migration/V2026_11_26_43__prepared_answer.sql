-- Answers that supervisors prepare, so that nobody writes the same hard words ten times a day. Nothing of a person.
create table prepared_answer (
    id         uuid primary key,
    language   text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    title      text not null check (length(title) between 1 and 80),
    words      text not null check (length(words) between 1 and 5000),
    retired_at timestamptz,
    version    integer not null default 0
);
create unique index prepared_answer_by_title on prepared_answer (language, title) where retired_at is null;
insert into prepared_answer (id, language, title, words) values
    ('a5000000-0000-4000-8000-000000000001', 'en', 'We are on it', 'Thank you for telling us. A caseworker has read your report. We write to each site that you agreed to. You can see on this page when we wrote, and by when they should answer.'),
    ('a5000000-0000-4000-8000-000000000002', 'en', 'A site says no', 'The site has answered no. That is not the end. We look at its answer now, and tell you here what can be done next. You do not have to do anything today.'),
    ('a5000000-0000-4000-8000-000000000003', 'en', 'A site is late', 'The time for the site to answer is over. This is on record for good. We are asking them again, and we prepare what the regulator would need.'),
    ('a5000000-0000-4000-8000-000000000004', 'en', 'It is gone', 'We looked, and it is not there any more. If you see it again, here or elsewhere, tell us. We start again from there.');

-- Whatever is configured has versions; the code names its kinds.
alter table revision drop constraint revision_subject_kind_check;
alter table revision add constraint revision_subject_kind_check check (subject_kind ~ '^[a-z]+(-[a-z]+)*$');
