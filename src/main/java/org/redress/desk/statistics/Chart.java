package org.redress.desk.statistics;

import java.util.ArrayList;
import java.util.List;
import org.redress.statistics.Counts;

/**
 * Week by week as stacked bars, drawn by the server; the table beside it says the same.
 *
 * @param title what is drawn
 * @param most the highest bar's number, written at its height
 */
record Chart(String title, int most, List<Bar> bars) {
    private static final int WIDE = 690;
    private static final int LEFT = 30;
    private static final int HIGH = 140;
    private static final int TOP = 14;
    private static final int GAP = 8;

    /** One week. */
    record Bar(String label, int x, int middle, int width, List<Part> parts) {}

    /** A part of a bar, {@code on}, {@code none} or {@code late}, from the bottom. */
    record Part(String tone, int y, int height) {}

    /** What is stacked: those on time, those neither, those late; of requests as such removed and still up. */
    private record Stack(int first, int second, int third) {
        int all() {
            return first + second + third;
        }
    }

    static Chart of(List<Row> weeks, boolean ofRule) {
        List<Stack> stacks =
                weeks.stream().map(week -> stack(week.counts(), ofRule)).toList();
        int most = Math.max(1, stacks.stream().mapToInt(Stack::all).max().orElse(1));
        int step = (WIDE - LEFT) / Math.max(1, weeks.size());
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            int x = LEFT + i * step;
            String label = weeks.get(i).name().substring("2026-".length());
            bars.add(new Bar(label, x, x + (step - GAP) / 2, step - GAP, parts(stacks.get(i), most)));
        }
        String title =
                ofRule ? "Requests whose limit has passed, by the week of sending" : "Requests by the week of sending";
        return new Chart(title, most, bars);
    }

    private static Stack stack(Counts counts, boolean ofRule) {
        return ofRule
                ? new Stack(counts.onTime(), counts.due() - counts.onTime() - counts.late(), counts.late())
                : new Stack(counts.removed(), counts.requests() - counts.removed(), 0);
    }

    private static List<Part> parts(Stack stack, int most) {
        int first = scaled(stack.first(), most);
        int second = scaled(stack.first() + stack.second(), most);
        int third = scaled(stack.all(), most);
        return List.of(part("on", 0, first), part("none", first, second), part("late", second, third));
    }

    private static Part part(String tone, int from, int to) {
        return new Part(tone, TOP + HIGH - to, to - from);
    }

    private static int scaled(int number, int most) {
        return Math.round((float) HIGH * number / most);
    }
}
