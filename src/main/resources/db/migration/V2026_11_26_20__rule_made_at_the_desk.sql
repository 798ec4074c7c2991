-- Who wrote a version of a rule at the desk, when and why. What came with Redress has none of the three.
alter table rule_version
    add column made_at timestamptz,
    add column made_by uuid references staff_member,
    add column reason text,
    add constraint made_at_the_desk_with_a_reason check (num_nulls(made_at, made_by, reason) in (0, 3));

-- What a version says never changes: a rule that changes gets a further version.
create trigger rule_version_append_only
    before update of id, rule_id, version, jurisdiction, basis, source_url, effective_from, effective_until, in_force,
        respondents, needs_link, clock_start, term, standard, required_elements, refusal_grounds, escalation,
        confidence, reviewed_on, made_at, made_by, reason
    or delete or truncate on rule_version
    for each statement execute function refuse_change();
