package org.redress.desk.commitments;

/**
 * One review.
 *
 * @param verdict what was proposed or agreed, in words; empty while nothing was
 * @param figures how many items counted when it was proposed
 * @param second who agreed, and when; empty while nobody has
 * @param own whether whoever looks proposed it
 * @param due until when it should be done, and what is left
 */
record ReviewView(
        String id,
        boolean open,
        String opened,
        String verdict,
        String reason,
        String figures,
        String first,
        String second,
        boolean own,
        String due) {}
