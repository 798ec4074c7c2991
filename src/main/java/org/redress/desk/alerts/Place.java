package org.redress.desk.alerts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.alert.AlertView;
import org.redress.desk.Words;
import org.redress.removal.Obligation;

/**
 * Where the desk shows what an alert is about.
 *
 * @param words a case's reference in two groups, or what belongs to no case
 * @param address of its page; empty when nothing more of it may be shown
 */
public record Place(String words, String address) {
    static Place of(AlertView.About about) {
        return of(about.reference(), about.words(), about.obligation().name(), about.obligationId());
    }

    static Place of(String reference, @Nullable String instead, String obligation, UUID id) {
        if (instead == null && reference.isEmpty()) {
            return new Place("Fingerprint of a closed case", "");
        }
        if (instead == null) {
            String words = Words.reference(reference);
            return new Place(words, "/desk/cases/" + words);
        }
        boolean review = Obligation.valueOf(obligation) == Obligation.COMMITMENT;
        return new Place(instead, (review ? "/desk/commitments/reviews/" : "/desk/regulators/steps/") + id);
    }

    /** {@return where packs of evidence about the case are made; empty for what belongs to none} */
    public String evidence() {
        return address.startsWith("/desk/cases/") ? address + "/evidence" : "";
    }
}
