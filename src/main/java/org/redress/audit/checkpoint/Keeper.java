package org.redress.audit.checkpoint;

import java.util.List;

/** A place outside of the database where checkpoints that left can be read again. */
public interface Keeper {
    /** {@return the signed notes, the oldest first; all of them, or only the newest few} */
    List<String> notes(int newest);
}
