package org.redress.evidence;

/** What became of a pack that was asked for. */
public enum PackStatus {
    /** It is made when its turn comes, or is being made. */
    WAITING,
    MADE,
    /** It could not be made; whoever wants it asks again. */
    FAILED,
    /** Its key is destroyed: of what it held only the digest is left. */
    DESTROYED
}
