package org.redress.fingerprint.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Every hash within 31 bits of one, exactly. Hashes come into a short list that is read whole; a full list becomes a
 * {@link Segment}, and segments of one size are merged into one of twice the size, up to about a million rows. Whoever
 * asks takes no lock: they read a state that is replaced as a whole. Changes take turns.
 *
 * <p>Memory: 104 bytes a hash (32 of the hash, 4 of its number, 64 of the tables, and strikes), 4.2 MB for each of a few
 * segments, and for a moment twice as much of the one that is merged.
 */
public final class PdqIndex {
    private static final int LISTED = 1 << 14;
    private static final int MERGED = 1 << 20;

    private final int listed;
    private final int merged;
    private int highest = -1;
    private volatile State state;

    /** What a question reads: never changed but for rows added at the end of the list, and rows struck. */
    private record State(List<Segment> segments, Rows list) {}

    /** An empty one. */
    public PdqIndex() {
        this(LISTED, MERGED);
    }

    /**
     * @param listed how many rows are read whole before they get tables
     * @param merged segments of as many rows are merged no further
     */
    PdqIndex(int listed, int merged) {
        this.listed = listed;
        this.merged = merged;
        this.state = new State(List.of(), new Rows(listed));
    }

    /**
     * Takes a hash in; one that is there already stays.
     *
     * @param number 0 or more; quickest when higher than all before
     * @param pdq 32 bytes
     */
    public synchronized void add(int number, byte[] pdq) {
        if (number < 0) {
            throw new IllegalArgumentException("a number is 0 or more");
        }
        if (number <= highest && isIn(number)) {
            return;
        }
        highest = Math.max(highest, number);
        state.list().add(number, Bits.of(pdq));
        if (state.list().isFull()) {
            state = new State(mergedInto(state.segments(), state.list()), new Rows(listed));
        }
    }

    private List<Segment> mergedInto(List<Segment> before, Rows full) {
        List<Segment> segments = new ArrayList<>(before);
        Rows rows = Rows.together(full, new Rows(0));
        while (!segments.isEmpty()) {
            Rows last = segments.get(segments.size() - 1).rows();
            if (last.size() > rows.size() || last.size() >= merged) {
                break;
            }
            rows = Rows.together(last, rows);
            segments.remove(segments.size() - 1);
        }
        segments.add(new Segment(rows));
        return List.copyOf(segments);
    }

    /** Takes a hash out of every later answer; {@link #tidy} takes it out of the memory. */
    public synchronized void remove(int number) {
        strike(state.list(), state.list().look(number));
        for (Segment segment : state.segments()) {
            strike(segment.rows(), segment.rows().search(number));
        }
    }

    private static void strike(Rows rows, int row) {
        if (row >= 0) {
            rows.strike(row);
        }
    }

    private boolean isIn(int number) {
        State now = state;
        int row = now.list().look(number);
        boolean is = row >= 0 && !now.list().isStruck(row);
        for (Segment segment : now.segments()) {
            int found = segment.rows().search(number);
            is |= found >= 0 && !segment.rows().isStruck(found);
        }
        return is;
    }

    /** Builds anew, without them, what holds rows that were taken out: afterwards nothing of those is left. */
    public synchronized void tidy() {
        List<Segment> segments = new ArrayList<>();
        boolean changed = state.list().strikes() > 0;
        for (Segment segment : state.segments()) {
            boolean struck = segment.rows().strikes() > 0;
            changed |= struck;
            segments.add(struck ? new Segment(Rows.together(segment.rows(), new Rows(0))) : segment);
        }
        segments.removeIf(segment -> segment.rows().size() == 0);
        if (changed) {
            Rows list = new Rows(listed);
            list.addAll(Rows.together(state.list(), new Rows(0)));
            state = new State(List.copyOf(segments), list);
        }
    }

    /**
     * {@return every hash that differs in at most 31 bits, the nearest first}
     *
     * @param pdq 32 bytes
     */
    public List<Match> find(byte[] pdq) {
        State now = state;
        long[] hash = Bits.of(pdq);
        Matches matches = new Matches();
        for (Segment segment : now.segments()) {
            segment.find(hash, matches);
        }
        now.list().compareAll(hash, matches);
        return matches.nearestFirst();
    }

    /** {@return how many hashes are in it} */
    public int size() {
        State now = state;
        return now.segments().stream()
                        .map(Segment::rows)
                        .mapToInt(rows -> rows.size() - rows.strikes())
                        .sum()
                + now.list().size()
                - now.list().strikes();
    }

    /** {@return how many bytes its arrays take} */
    public long bytes() {
        State now = state;
        return now.segments().stream().mapToLong(Segment::bytes).sum()
                + now.list().bytes();
    }
}
