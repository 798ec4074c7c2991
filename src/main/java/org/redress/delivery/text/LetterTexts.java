package org.redress.delivery.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.audit.Subject;
import org.redress.audit.revision.Edit;
import org.redress.audit.revision.Revising;
import org.redress.audit.revision.Revision;
import org.redress.audit.revision.Revisions;

/**
 * What each letter says now: the newest version, or the text that comes with Redress. A letter that left keeps its own
 * words with its delivery.
 */
@ApplicationScoped
@Transactional
public class LetterTexts {
    private static final String SOURCE = "source";
    private static final String OURS = "Written here";
    private static final String BUILT_IN = "Built-in";

    private final Revisions revisions;
    private final Revising revising;

    LetterTexts(Revisions revisions, Revising revising) {
        this.revisions = revisions;
        this.revising = revising;
    }

    public static Subject subject(LetterKind kind, String language) {
        return new Subject("letter", kind.slug() + "/" + language, null);
    }

    public LetterText current(LetterKind kind, String language) {
        return written(kind, language).orElseGet(() -> BuiltIn.of(kind, language));
    }

    /** {@return the text that comes with Redress} */
    public LetterText builtIn(LetterKind kind, String language) {
        return BuiltIn.of(kind, language);
    }

    public boolean isBuiltIn(LetterKind kind, String language) {
        return written(kind, language).isEmpty();
    }

    /** @throws NotAcceptable with everything that is wrong; nothing is changed */
    public void check(LetterKind kind, LetterText letter) {
        LetterRules.check(kind, letter);
    }

    /**
     * @throws NotAcceptable with everything that is wrong
     * @throws NotPossibleNow when another version was looked at, or nothing changes
     */
    public void change(LetterKind kind, String language, LetterText letter, Edit edit) {
        LetterRules.check(kind, letter);
        revising.record(subject(kind, language), now(kind, language), fields(letter, OURS), edit);
    }

    /** Back to the text that comes with Redress, as it is then and in later releases. */
    public void restore(LetterKind kind, String language, Edit edit) {
        Map<String, String> says = fields(BuiltIn.of(kind, language), BUILT_IN);
        revising.record(subject(kind, language), now(kind, language), says, edit);
    }

    private Map<String, String> now(LetterKind kind, String language) {
        return fields(current(kind, language), isBuiltIn(kind, language) ? BUILT_IN : OURS);
    }

    private Optional<LetterText> written(LetterKind kind, String language) {
        return revisions
                .newest(subject(kind, language))
                .map(Revision::says)
                .filter(says -> OURS.equals(says.get(SOURCE)))
                .map(says -> new LetterText(says.getOrDefault("subject", ""), says.getOrDefault("text", "")));
    }

    private static Map<String, String> fields(LetterText letter, String source) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("subject", letter.subject());
        fields.put("text", letter.text());
        fields.put(SOURCE, source);
        return fields;
    }
}
