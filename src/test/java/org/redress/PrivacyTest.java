package org.redress;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.support.Database;
import org.redress.support.TestPostgres;

/** {@code docs/privacy-columns.md} lists every column of the database, and none that is not there. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class PrivacyTest {
    private static final Pattern ROW = Pattern.compile("\\| `([a-z_]+)` \\| ([^|]+) \\| ([^|]+) \\|");

    @Inject
    DataSource dataSource;

    @Test
    void rule15_every_column_is_listed_with_how_long_it_is_kept() throws IOException {
        assertThat(listed()).isEqualTo(inTheDatabase());
    }

    private static TreeSet<String> listed() throws IOException {
        String page = Files.readString(Path.of("docs/privacy-columns.md"));
        TreeSet<String> columns = new TreeSet<>();
        ROW.matcher(page).results().forEach(row -> {
            assertThat(row.group(3)).as(row.group(1)).isNotBlank();
            Stream.of(row.group(2).split(","))
                    .map(column -> column.strip().replace("`", ""))
                    .forEach(column -> columns.add(row.group(1) + "." + column));
        });
        return columns;
    }

    private TreeSet<String> inTheDatabase() {
        List<String> columns = new Database(dataSource).list("""
                select table_name || '.' || column_name from information_schema.columns
                join information_schema.tables using (table_schema, table_name)
                where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'flyway%%'
                order by 1
                """);
        return new TreeSet<>(columns);
    }
}
