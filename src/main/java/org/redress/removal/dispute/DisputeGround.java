package org.redress.removal.dispute;

/** Why a platform says that a recorded miss is none. */
public enum DisputeGround {
    /** It had answered before the deadline was due. */
    ANSWERED_IN_TIME,
    /** It had removed the content before the deadline was due, and said so late or not at all. */
    REMOVED_IN_TIME,
    /** It did not have the request when its clock started. */
    NOT_RECEIVED,
    /** The request lacked something that the rule requires. */
    INCOMPLETE,
    /** The due time is worked out wrongly. */
    WRONG_DUE_TIME,
    /** The rule does not bind it here. */
    NOT_BOUND,
    /** Something else, said in words. */
    OTHER
}
