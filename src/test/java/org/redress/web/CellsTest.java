package org.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that a spreadsheet opens. */
class CellsTest {
    @Test
    void no_cell_is_a_formula_and_quotes_are_doubled() {
        assertThat(Cells.line(List.of("=1+1", "+a", "-b", "@c", "\td", "say \"x\"", "fine")))
                .isEqualTo("\"'=1+1\",\"'+a\",\"'-b\",\"'@c\",\"'\td\",\"say \"\"x\"\"\",\"fine\"\r\n");
    }
}
