-- What was found gone before anybody was asked can come back as well.
alter table removal_request drop constraint sent_unless_prepared;
alter table removal_request add constraint sent_unless_prepared
    check (sent_at is not null or status in ('PREPARED', 'WITHDRAWN', 'GONE', 'REAPPEARED'));
