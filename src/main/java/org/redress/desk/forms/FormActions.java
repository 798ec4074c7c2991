package org.redress.desk.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.delivery.LetterAgain;
import org.redress.platform.Platforms;
import org.redress.platform.keeping.LinkTries;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.removal.Removals;
import org.redress.removal.form.Forms;
import org.redress.staff.SignedInStaff;

/** Writes down what came of a form: one transaction for all that was put into it. */
@ApplicationScoped
@Transactional
class FormActions {
    private final FormPages pages;
    private final Forms forms;
    private final Removals removals;
    private final LetterAgain letters;
    private final LinkTries tries;
    private final Platforms platforms;
    private final SignedInStaff staff;
    private final InstantSource time;

    FormActions(
            FormPages pages,
            Forms forms,
            Removals removals,
            LetterAgain letters,
            LinkTries tries,
            Platforms platforms,
            SignedInStaff staff,
            InstantSource time) {
        this.pages = pages;
        this.forms = forms;
        this.removals = removals;
        this.letters = letters;
        this.tries = tries;
        this.platforms = platforms;
        this.staff = staff;
        this.time = time;
    }

    /** Whoever used the form has tried its link, too. */
    void record(String reference, String slug, Filling filling) {
        List<UUID> ids = filling.ticked(pages.asked(reference, slug));
        Instant now = time.instant();
        Actor by = staff.actor();
        if (filling.failed()) {
            forms.failed(ids, by, now);
        } else {
            forms.filled(ids, filling.filled(), by, now);
        }
        boolean hasForm =
                platforms.bySlug(slug).flatMap(platform -> platform.reportUrl()).isPresent();
        if (hasForm) {
            tries.record(slug, !filling.failed(), staff.member().id(), now);
        }
    }

    /** A letter takes the form's place for all that nothing proves a receipt of and the person did not say no to. */
    void writeInstead(String reference, String slug) {
        Instant now = time.instant();
        for (RemovalRequest request : pages.toSend(reference, slug)) {
            if (request.status() == RemovalStatus.PREPARED) {
                removals.send(request.id(), staff.actor(), now);
            }
            if (request.status() == RemovalStatus.SENT) {
                letters.send(request.id(), staff.actor(), now);
            }
        }
    }
}
