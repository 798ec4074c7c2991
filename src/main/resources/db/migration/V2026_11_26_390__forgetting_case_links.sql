-- A link that ended points at its cases too: each is looked up when one of them is deleted.
create index case_link_by_one_ever on case_link (one);
create index case_link_by_other_ever on case_link (other);
