package org.redress;

/** The thing exists and the wish is well formed, but its present state does not allow it. */
public class NotPossibleNow extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    /**
     * @param code a stable word for machines, such as {@code already-there} or {@code on-hold}
     * @param words what is in the way, for people; without personal data
     */
    public NotPossibleNow(String code, String words) {
        super(words);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
