package org.redress.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The three answers a page gives: itself, itself with what is wrong, or where to go next. */
public final class Answered {
    public static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final int UNPROCESSABLE = 422;

    private Answered() {}

    /** Rendered at once, so that all it needs is read in the transaction that is open. */
    public static Response page(TemplateInstance page) {
        return with(200, page);
    }

    /** The form again, with the errors on top and all that was typed. */
    public static Response wrong(TemplateInstance page) {
        return with(UNPROCESSABLE, page);
    }

    public static Response with(int status, TemplateInstance page) {
        return Response.status(status).type(HTML).entity(page.render()).build();
    }

    /** See other (303): a page that was posted is never posted again by going back. */
    public static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
