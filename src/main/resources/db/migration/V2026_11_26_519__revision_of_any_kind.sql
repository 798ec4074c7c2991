-- What is configured comes in more kinds than one list can name: prepared answers, reporting services, regulators.
alter table revision drop constraint revision_subject_kind_check;
alter table revision add constraint revision_subject_kind_check check (subject_kind ~ '^[a-z]+(-[a-z]+)*$');
