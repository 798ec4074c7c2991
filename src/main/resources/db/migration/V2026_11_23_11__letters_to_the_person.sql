-- Letters to the person: off unless they asked for them (personal_detail LETTERS), neutral, one a day at most.
alter table delivery drop constraint delivery_kind_check;
alter table delivery add constraint delivery_kind_check
    check (kind in ('WEBHOOK', 'LETTER_TO_STAFF', 'LETTER_TO_PLATFORM', 'LETTER_TO_PERSON'));
-- What changes while one waits is in the same letter.
create unique index one_waiting_letter_to_a_person on delivery (case_id)
    where kind = 'LETTER_TO_PERSON' and attempt_at is not null;
create index letters_to_a_person on delivery (case_id, queued_at) where kind = 'LETTER_TO_PERSON';
