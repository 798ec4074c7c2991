package org.redress.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A language of the pages for people outside, in the order offered. The desk speaks English. */
public enum Language {
    ENGLISH("en", "English", true),
    WELSH("cy", "Cymraeg", false),
    ARABIC("ar", "العربية", false),
    URDU("ur", "اردو", false),
    FRENCH("fr", "Français", false),
    SPANISH("es", "Español", false);

    private static final Map<String, Language> BY_TAG =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Language::tag, each -> each));

    private final String tag;
    private final String ownName;
    private final boolean reviewed;

    Language(String tag, String ownName, boolean reviewed) {
        this.tag = tag;
        this.ownName = ownName;
        this.reviewed = reviewed;
    }

    /** {@return the language of a BCP 47 tag, if its texts exist} */
    public static Optional<Language> of(String tag) {
        return Optional.ofNullable(BY_TAG.get(tag));
    }

    /** {@return its BCP 47 tag, such as {@code cy}} */
    public String tag() {
        return tag;
    }

    /** {@return what those who speak it call it} */
    public String ownName() {
        return ownName;
    }

    /** {@return whether a person who speaks it has read and agreed to every text} */
    public boolean reviewed() {
        return reviewed;
    }

    /** {@return {@code ltr} or {@code rtl}} */
    public String direction() {
        return this == ARABIC || this == URDU ? "rtl" : "ltr";
    }

    /** {@return how dates, numbers and names are written; English as in Britain} */
    public Locale locale() {
        return this == ENGLISH ? Locale.UK : Locale.forLanguageTag(tag);
    }
}
