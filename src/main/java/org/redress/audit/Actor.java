package org.redress.audit;

import java.util.UUID;

/**
 * Who did something, as an id: never a name or an address.
 *
 * @param id the id within the kind; empty for the public
 */
public record Actor(Kind kind, String id) {
    /** What sort of somebody acts. */
    public enum Kind {
        STAFF,
        PERSON,
        PLATFORM,
        SYSTEM,
        PUBLIC
    }

    public static Actor staff(UUID staffId) {
        return new Actor(Kind.STAFF, staffId.toString());
    }

    /** The reporter is known by the case alone. */
    public static Actor person(UUID caseId) {
        return new Actor(Kind.PERSON, caseId.toString());
    }

    public static Actor platform(UUID platformId) {
        return new Actor(Kind.PLATFORM, platformId.toString());
    }

    /** @param part which part of the system acts by itself, such as {@code sweep} */
    public static Actor system(String part) {
        return new Actor(Kind.SYSTEM, part);
    }

    /** Somebody without an account and without a case. */
    public static Actor PUBLIC() {
        return new Actor(Kind.PUBLIC, "");
    }
}
