package org.redress.desk.worklist;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import org.redress.desk.Frame;
import org.redress.desk.bulk.BulkPages;

/**
 * @param filters the form and what is set in it
 * @param path of the beginning of this list
 * @param here the path of this page of it
 * @param first whether this is the beginning of the list
 * @param shieldUp until when the shield against machines is up; empty while it is down
 * @param said what was done to a case that is not shown any more; empty when there is nothing to say
 * @param kept the views that this member sees
 * @param bulk what can be done to the lines that are chosen
 * @param refused what was wrong with the name of a view
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record WorklistPage(
        Frame frame,
        Tab tab,
        List<Tab> tabs,
        Filters.View filters,
        String path,
        String here,
        Worklist.Page page,
        boolean first,
        String shieldUp,
        String said,
        List<Kept> kept,
        BulkPages.Offer bulk,
        Refused refused)
        implements TemplateInstance {

    /** A view under its name. */
    public record Kept(UUID id, String name, String path, boolean own, boolean shared) {}

    /** A name that could not be taken, with what was typed. */
    public record Refused(String problem, String name, boolean shared) {
        static final Refused NOTHING = new Refused("", "", false);
    }
}
