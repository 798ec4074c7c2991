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
    UNKNOWN
}
