package org.redress.policy;

/** What sort of service can remove something; unknown while its host is in no directory. */
public enum RespondentKind {
    HOSTING_PLATFORM,
    ADULT_SITE,
    IMAGE_HOST,
    MESSAGING,
    FEDERATED,
    FILE_HOST,
    CODE_HOST,
    MODEL_HOST,
    SEARCH_ENGINE,
    AI_TOOL,
    INFRASTRUCTURE,
    UNKNOWN;

    /**
     * {@return whether who is behind it may be anybody: whoever posted something there, or somebody who tells them what
     * they are told}
     */
    public boolean mayBeAnybody() {
        return switch (this) {
            case FEDERATED, INFRASTRUCTURE, UNKNOWN -> true;
            case HOSTING_PLATFORM,
                    ADULT_SITE,
                    IMAGE_HOST,
                    MESSAGING,
                    FILE_HOST,
                    CODE_HOST,
                    MODEL_HOST,
                    SEARCH_ENGINE,
                    AI_TOOL -> false;
        };
    }
}
