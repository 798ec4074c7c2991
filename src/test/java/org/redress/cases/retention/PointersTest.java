package org.redress.cases.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.support.Database;
import org.redress.support.TestPostgres;

/** Deleting a case follows every foreign key that points at it: each needs an index, or a million rows are read. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class PointersTest {
    private static final String WITHOUT_INDEX = """
            with recursive reached (rel) as (
                select 'case_file'::regclass::oid
                union
                select k.conrelid from pg_constraint k join reached r on k.confrelid = r.rel where k.contype = 'f')
            select k.conrelid::regclass || '.' || a.attname
            from pg_constraint k join reached r on r.rel = k.confrelid
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
            where k.contype = 'f' and not exists (
                select from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1]
                and (i.indpred is null
                    or pg_get_expr(i.indpred, i.indrelid) = '(' || a.attname || ' IS NOT NULL)'))
            order by 1
            """;

    @Inject
    DataSource dataSource;

    @Test
    void rule19_whatever_points_at_a_case_is_found_by_an_index() {
        assertThat(new Database(dataSource).list(WITHOUT_INDEX.replace("%", "%%")))
                .as("foreign keys without an index")
                .isEmpty();
    }
}
