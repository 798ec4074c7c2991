package org.redress.partner.bulk;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redress.partner.answers.Acknowledgement;
import org.redress.partner.answers.Correction;
import org.redress.partner.answers.Dispute;
import org.redress.partner.answers.Question;
import org.redress.partner.answers.Refusal;
import org.redress.partner.answers.Removal;

/** What may be answered, each with the body that it takes. */
@Schema(name = "AnswerVerb")
public enum Verb {
    ACKNOWLEDGEMENT(Acknowledgement.class),
    QUESTION(Question.class),
    REMOVAL(Removal.class),
    REFUSAL(Refusal.class),
    CORRECTION(Correction.class),
    DISPUTE(Dispute.class);

    private final Class<?> body;

    Verb(Class<?> body) {
        this.body = body;
    }

    Class<?> body() {
        return body;
    }

    /** The sub-resource that takes it alone, so that a key is the same there and here. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
