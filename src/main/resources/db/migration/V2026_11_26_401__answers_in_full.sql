-- What a platform may say with an answer, besides words: its own number, and a statement of reasons.
alter table removal_step add column reference bytea;
alter table removal_step add column statement bytea;
comment on column removal_step.reference is 'sealed under the case''s key: the platform''s own number';
comment on column removal_step.statement is
    'sealed under the case''s key: JSON with the field names of the EU''s DSA transparency database';
