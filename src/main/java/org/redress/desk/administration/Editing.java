package org.redress.desk.administration;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.redress.audit.revision.Edit;
import org.redress.desk.casepage.Kept;

/** The two forms of a list that an admin keeps: one adds to it, one saves another version of what is on it. */
@ApplicationScoped
public class Editing {
    /** The id that either form has on its page. */
    public static final String FORM = "edit";

    private final Saving saving;

    Editing(Saving saving) {
        this.saving = saving;
    }

    /**
     * @param list its address; what is added stands below it
     * @param verb adds it in one transaction, and gives how its address ends
     * @param page the list again
     */
    public Response add(
            String list,
            Map<String, String> fields,
            BiFunction<Map<String, String>, Edit, String> verb,
            Function<Kept, ? extends TemplateInstance> page) {
        AtomicReference<String> added = new AtomicReference<>("");
        return saving.run(
                new Saving.Form(FORM, fields),
                () -> list + "/" + added.get() + "?said=added",
                () -> added.set(verb.apply(fields, saving.edit(fields))),
                page);
    }

    /**
     * @param at its address
     * @param verb saves it in one transaction
     * @param page it again
     */
    public Response save(
            String at,
            Map<String, String> fields,
            BiConsumer<Map<String, String>, Edit> verb,
            Function<Kept, ? extends TemplateInstance> page) {
        return saving.run(
                new Saving.Form(FORM, fields),
                () -> at + "?said=saved",
                () -> verb.accept(fields, saving.edit(fields)),
                page);
    }
}
