-- What waits for one member of staff leaves in one letter: the oldest delivery carries the others.
alter table delivery add column carried_by uuid references delivery;
comment on column delivery.carried_by is 'the letter that says this too, as chosen at its latest attempt';
create index delivery_carried on delivery (carried_by) where carried_by is not null and attempt_at is not null;
