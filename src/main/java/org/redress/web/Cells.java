package org.redress.web;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a file of comma-separated values (RFC 4180) whose cells no spreadsheet takes for a formula. */
public final class Cells {
    private static final String FORMULA = "=+-@\t\r";

    private Cells() {}

    /** {@return the line with its end} */
    public static String line(List<String> cells) {
        return cells.stream().map(Cells::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
