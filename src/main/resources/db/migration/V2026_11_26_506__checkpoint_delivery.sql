-- A signed checkpoint of the audit leaves through the outbox like everything else: retried, kept, shown when it fails.
alter table delivery drop constraint delivery_kind_check;
alter table delivery add constraint delivery_kind_check check (kind in
    ('WEBHOOK', 'LETTER_TO_STAFF', 'LETTER_TO_PLATFORM', 'LETTER_TO_PERSON', 'WEBHOOK_TO_STAFF',
    'CONNECTOR', 'CHECKPOINT'));
