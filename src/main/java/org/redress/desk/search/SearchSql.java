package org.redress.desk.search;

/**
 * The questions of the search box. Each probes one index, the newest first, from a keyset and stops after a page.
 * Sealed and erased cases are in none.
 */
final class SearchSql {
    private static final String COLUMNS = """
            select i.id, i.added_at, i.position, c.reference, c.status, c.team_id, t.name team, p.name platform,
                s.name assignee
            from item i join case_file c on c.id = i.case_id join team t on t.id = c.team_id
            left join platform p on p.id = i.platform_id left join staff_member s on s.id = c.assignee
            """;

    private static final String PAGE = """
             and (i.added_at, i.id) < (?, ?) and c.status not in ('SEALED', 'ERASED', 'SANDBOX')
            order by i.added_at desc, i.id desc limit ?
            """;

    /** Parameters: the index of the address with either scheme, the keyset's time and id, how many. */
    static final String ADDRESS = COLUMNS + " where i.address_index in (?, ?)" + PAGE;

    /**
     * Of a case with many such addresses the first. Parameters: the platform, the keyset, how many; then the host's
     * index, the platform again, the keyset, how many; then how many.
     */
    static final String HOST = "select * from ((" + COLUMNS + """
             where i.platform_id = ? and not exists (select from item o
                 where o.case_id = i.case_id and o.platform_id = i.platform_id and o.position < i.position)
            """ + PAGE + ") union all (" + COLUMNS + """
             where i.host_index = ? and i.platform_id is distinct from ? and not exists (select from item o
                 where o.case_id = i.case_id and o.host_index = i.host_index and o.position < i.position)
            """ + PAGE
            + ")) found order by added_at desc, id desc limit ?";

    private SearchSql() {}
}
