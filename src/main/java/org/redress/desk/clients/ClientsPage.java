package org.redress.desk.clients;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;
import org.redress.desk.administration.History;
import org.redress.desk.casepage.Kept;

/**
 * The API clients of one platform, and what it has shown so far.
 *
 * @param edits whether this member may change anything
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ClientsPage(
        Frame frame,
        PlatformLine platform,
        List<ClientView> clients,
        Shown shown,
        Offers offers,
        History history,
        Kept kept,
        String said,
        boolean edits)
        implements TemplateInstance {

    /**
     * The platform, and how requests reach it.
     *
     * @param live whether they go to the API
     * @param mayGoLive whether a client could fetch them there
     * @param seen the number of the directory's version, for going live
     */
    record PlatformLine(String slug, String name, boolean live, boolean mayGoLive, boolean stranded, int seen) {}

    /** What the form for a new client offers, with what was chosen. */
    record Offers(List<Choice> kinds, List<Choice> credentials, List<Choice> scopes) {}

    /** One option. */
    record Choice(String value, String words, boolean chosen) {}
}
