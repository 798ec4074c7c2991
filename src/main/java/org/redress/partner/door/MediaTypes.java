package org.redress.partner.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redress.web.Problem;

/** Reads two headers as they were meant, before anything chooses a resource by them. */
final class MediaTypes {
    private static final String JSON = "application/json";

    private static final Pattern FORM =
            Pattern.compile("^(application/x-www-form-urlencoded|multipart/form-data)", Pattern.CASE_INSENSITIVE);

    private MediaTypes() {}

    /** Nothing of the API takes a form; what takes no body at all would leave its refusal to the check of forms. */
    static boolean isForm(MultiMap headers) {
        @Nullable String type = headers.get(HttpHeaders.CONTENT_TYPE);
        return type != null && FORM.matcher(type.strip()).find();
    }

    /** Who can read a problem can read JSON, though a client made for an answer without a body says only the former. */
    static void tidy(MultiMap headers) {
        @Nullable String accept = headers.get(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(Problem.MEDIA_TYPE) && !accept.contains(JSON)) {
            headers.set(HttpHeaders.ACCEPT, accept + ", " + JSON);
        }
        @Nullable String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.isBlank()) {
            headers.remove(HttpHeaders.CONTENT_TYPE);
        }
    }
}
