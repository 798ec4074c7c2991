package org.redress.desk.search;

/**
 * The questions of the search box. Each probes one index, the newest first, from a keyset and stops after a page and one
 * line. How many is no parameter: the planner would suppose a tenth of all lines and plan each time anew, which takes
 * longer than to find them. Sealed and erased cases are in none.
 */
final class SearchSql {
    private static final String MOST = " limit " + (Search.PAGE + 1);

    private static final String ITEMS = """
            select i.id, i.added_at, i.position, i.platform_id, c.reference, c.status, c.team_id, c.assignee
            from item i join case_file c on c.id = i.case_id
            """;

    private static final String PAGE = """
             and (i.added_at, i.id) < (?, ?) and c.status not in ('SEALED', 'ERASED', 'SANDBOX')
            order by i.added_at desc, i.id desc""" + MOST;

    private static final String NAMED = """
            select f.*, t.name team, p.name platform, s.name assignee
            from (%s) f join team t on t.id = f.team_id
            left join platform p on p.id = f.platform_id left join staff_member s on s.id = f.assignee
            order by f.added_at desc, f.id desc""" + MOST;

    /** Parameters: the index of the address with either scheme, the keyset's time and id. */
    static final String ADDRESS = NAMED.formatted(ITEMS + " where i.address_index in (?, ?)" + PAGE);

    /**
     * Of a case with many such addresses the first. Parameters: the platform, the keyset; then the host's index,
     * the platform again, the keyset.
     */
    static final String HOST = NAMED.formatted("(" + ITEMS + """
             where i.platform_id = ? and not exists (select from item o
                 where o.case_id = i.case_id and o.platform_id = i.platform_id and o.position < i.position)
            """ + PAGE + ") union all (" + ITEMS + """
             where i.host_index = ? and i.platform_id is distinct from ? and not exists (select from item o
                 where o.case_id = i.case_id and o.host_index = i.host_index and o.position < i.position)
            """ + PAGE + ")");

    private SearchSql() {}
}
