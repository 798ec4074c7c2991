package org.redress.partner.fuzz;

import java.util.Map;

/** @param headers by their names in lower case */
record Told(int status, Map<String, String> headers, String body) {
    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
    }

    /** Without parameters such as the charset. */
    String mediaType() {
        return header("content-type").split(";")[0].strip();
    }
}
