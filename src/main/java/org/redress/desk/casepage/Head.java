package org.redress.desk.casepage;

import java.util.List;

/**
 * Who and what the case is, at a glance.
 *
 * @param reference in two groups
 * @param ours what we owe: the first review or a message, with its clock; empty when nothing runs
 * @param actingUnchecked whether the authority to act has still to be checked
 * @param mistake the check of authority, which may be struck out
 * @param held why it is held back, while it is; empty otherwise
 * @param mine whether the case is assigned to who looks
 */
public record Head(
        String reference,
        String status,
        String tone,
        String reported,
        String capacity,
        String authority,
        boolean actingUnchecked,
        MistakeView mistake,
        String held,
        boolean onHold,
        String countries,
        String language,
        String assignee,
        boolean mine,
        boolean toJudge,
        int version,
        List<ClockView> ours,
        List<String> declarations) {}
