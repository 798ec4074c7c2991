-- Whether single keys do something at the desk for this member (WCAG 2.2, 2.1.4: they can be turned off).
alter table staff_member add column keys_on boolean not null default true;
