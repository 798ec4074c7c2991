package org.redress.platform.commitment;

/** Who committed itself: a platform, or the maker of an AI tool, which is no platform by that. */
public enum RespondentType {
    PLATFORM,
    AI_MAKER
}
