package org.redress.cases.prepared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.audit.Subject;
import org.redress.audit.revision.Edit;
import org.redress.audit.revision.Revising;

/** Writes, changes and retires prepared answers; each change is a version with a reason. */
@ApplicationScoped
public class Preparing {
    @Inject
    PreparedAnswers answers;

    @Inject
    Revising revising;

    /** @throws NotAcceptable when its words are not fit for a person to read, or its title is taken */
    @Transactional
    public void add(UUID id, Text text, Edit edit) {
        check(text, id);
        PreparedAnswer answer = new PreparedAnswer(id, text);
        revising.record(on(id), new TreeMap<>(), answer.fields(), edit);
        answers.persistAndFlush(answer);
    }

    @Transactional
    public void change(UUID id, Text text, Edit edit) {
        check(text, id);
        PreparedAnswer answer = answers.lock(id);
        Map<String, String> was = answer.fields();
        answer.say(text);
        revising.record(on(id), was, answer.fields(), edit);
    }

    /** It is offered no more. */
    @Transactional
    public void retire(UUID id, Edit edit) {
        PreparedAnswer answer = answers.lock(id);
        Map<String, String> was = answer.fields();
        answer.retire(edit.now());
        revising.record(on(id), was, answer.fields(), edit);
    }

    public static Subject on(UUID id) {
        return new Subject("prepared-answer", id.toString(), null);
    }

    private void check(Text text, UUID id) {
        text.check();
        if (answers.isTaken(text, id)) {
            throw new NotAcceptable("title", "There is one of this title in this language already.");
        }
    }
}
