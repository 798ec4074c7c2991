package org.redress.statistics;

import java.util.List;

/**
 * One line of figures.
 *
 * @param key what it stands for, in the order of {@link By}
 * @param removal from the clock's start (of requests as such, from sending) to the removal
 * @param check from there to our own check that it is gone
 */
public record Line(List<String> key, Counts counts, Took removal, Took check) {}
