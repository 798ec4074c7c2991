package org.redress.desk.alerts;

import java.util.List;

/**
 * All rungs of one clock, open or not, with everything that happened to them.
 *
 * @param id of one of its alerts
 * @param place what it is about: a case, or what belongs to none
 * @param holder id of whom it was handed to; empty while nobody in particular has it
 * @param with their name, or empty
 * @param open whether anybody must still act
 * @param past the oldest first
 */
record OneAlert(
        String id,
        Place place,
        String about,
        String rule,
        String due,
        String left,
        String holder,
        String with,
        String assignee,
        boolean open,
        List<Happened> past) {
    /** Something that happened, by whom and why; Redress itself raises. */
    record Happened(String at, String what, String who, String why) {}
}
