package org.redress.cases.support;

/**
 * Somebody to talk to.
 *
 * @param country ISO 3166-1 alpha-2, or empty for anywhere
 * @param purpose what for; may be empty
 * @param phone as people dial it, or empty
 * @param link with https, or empty
 */
public record SupportLink(String country, String name, String purpose, String phone, String link) {
    /** {@return the number as a {@code tel:} link wants it} */
    public String dialled() {
        return phone.replaceAll("[^+0-9]", "");
    }

    boolean isEmpty() {
        return (country + name + purpose + phone + link).isEmpty();
    }
}
