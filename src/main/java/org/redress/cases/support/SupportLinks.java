package org.redress.cases.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.audit.Subject;
import org.redress.audit.revision.Edit;
import org.redress.audit.revision.Revising;
import org.redress.audit.revision.Revision;
import org.redress.audit.revision.Revisions;

/**
 * Whom a person can talk to, language by language. Pages read this node's memory and never the database, so that help is
 * there while the database is away; a job looks for newer versions.
 */
@ApplicationScoped
public class SupportLinks {
    private static final String SOURCE = "source";
    private static final String OURS = "Written here";
    private static final String BUILT_IN = "Built-in";

    private final Revisions revisions;
    private final Revising revising;
    private final Map<String, List<SupportLink>> shown = new ConcurrentHashMap<>();

    SupportLinks(Revisions revisions, Revising revising) {
        this.revisions = revisions;
        this.revising = revising;
    }

    public static Subject subject(String language) {
        return new Subject("support-links", language, null);
    }

    /** {@return what this node shows, from memory} */
    public List<SupportLink> shown(String language) {
        return shown.getOrDefault(language, List.of()).isEmpty()
                ? BuiltInLinks.in(language)
                : shown.getOrDefault(language, List.of());
    }

    /** Looks for newer versions: one short query a language. */
    @Transactional
    public void refresh(List<String> languages) {
        languages.forEach(language -> shown.put(language, written(language).orElse(List.of())));
    }

    /** {@return the newest version, as the database has it} */
    @Transactional
    public List<SupportLink> current(String language) {
        return written(language).orElseGet(() -> BuiltInLinks.in(language));
    }

    @Transactional
    public boolean isBuiltIn(String language) {
        return written(language).isEmpty();
    }

    /**
     * @throws NotAcceptable with everything that is wrong
     * @throws NotPossibleNow when another version was looked at, or nothing changes
     */
    @Transactional
    public void change(String language, List<SupportLink> links, Edit edit) {
        save(language, fields(links, OURS), edit);
    }

    /** Back to the lines that come with Redress. */
    @Transactional
    public void restore(String language, Edit edit) {
        save(language, fields(BuiltInLinks.in(language), BUILT_IN), edit);
    }

    private void save(String language, Map<String, String> says, Edit edit) {
        Map<String, String> was = fields(current(language), isBuiltIn(language) ? BUILT_IN : OURS);
        Map<String, String> all = new LinkedHashMap<>(says);
        was.keySet().forEach(field -> all.putIfAbsent(field, ""));
        Map<String, String> before = new LinkedHashMap<>(was);
        all.keySet().forEach(field -> before.putIfAbsent(field, ""));
        revising.record(subject(language), before, all, edit);
    }

    private Optional<List<SupportLink>> written(String language) {
        return revisions
                .newest(subject(language))
                .map(Revision::says)
                .filter(says -> OURS.equals(says.get(SOURCE)))
                .map(SupportLinks::links);
    }

    private static List<SupportLink> links(Map<String, String> says) {
        List<SupportLink> links = new ArrayList<>();
        for (int i = 1; !says.getOrDefault(i + " name", "").isEmpty(); i++) {
            links.add(new SupportLink(
                    says.getOrDefault(i + " country", ""),
                    says.getOrDefault(i + " name", ""),
                    says.getOrDefault(i + " purpose", ""),
                    says.getOrDefault(i + " phone", ""),
                    says.getOrDefault(i + " link", "")));
        }
        return links;
    }

    private static Map<String, String> fields(List<SupportLink> links, String source) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 1; i <= links.size(); i++) {
            SupportLink link = links.get(i - 1);
            fields.put(i + " country", link.country());
            fields.put(i + " name", link.name());
            fields.put(i + " purpose", link.purpose());
            fields.put(i + " phone", link.phone());
            fields.put(i + " link", link.link());
        }
        fields.put(SOURCE, source);
        return fields;
    }
}
