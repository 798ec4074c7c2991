package org.redress.partner;

import jakarta.enterprise.context.ApplicationScoped;
import org.redress.partner.answers.Acknowledgement;
import org.redress.partner.answers.Correction;
import org.redress.partner.answers.Dispute;
import org.redress.partner.answers.Question;
import org.redress.partner.answers.Refusal;
import org.redress.partner.answers.Removal;
import org.redress.removal.Corrections;
import org.redress.removal.Removals;
import org.redress.removal.dispute.Disputing;

/** What each answer does to a request, whichever way it comes. */
@ApplicationScoped
public class Verbs {
    private final Removals removals;
    private final Corrections corrections;
    private final Disputing disputing;
    private final Wording wording;

    Verbs(Removals removals, Corrections corrections, Disputing disputing, Wording wording) {
        this.removals = removals;
        this.corrections = corrections;
        this.disputing = disputing;
        this.wording = wording;
    }

    /** @throws IllegalArgumentException when that is the body of no answer */
    public Answering.Verb of(Object body) {
        if (body instanceof Acknowledgement said) {
            return (request, by, now) -> removals.review(request, wording.of(said), by, now);
        }
        if (body instanceof Question said) {
            return (request, by, now) -> removals.query(request, said.missing(), wording.of(said), by, now);
        }
        if (body instanceof Removal said) {
            return (request, by, now) -> removals.claimRemoval(request, wording.of(said, now), by, now);
        }
        if (body instanceof Refusal said) {
            return (request, by, now) -> removals.refuse(request, said.ground(), wording.of(said), by, now);
        }
        if (body instanceof Correction said) {
            return (request, by, now) -> corrections.correct(request, said.answerId(), wording.of(said), by, now);
        }
        if (body instanceof Dispute said) {
            return (request, by, now) -> disputing.dispute(request, wording.of(said, now), by, now);
        }
        throw new IllegalArgumentException("no answer");
    }
}
