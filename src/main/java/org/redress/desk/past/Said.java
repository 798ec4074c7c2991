package org.redress.desk.past;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.redress.cases.Authority;
import org.redress.removal.Mistakes;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.RemovalStep;
import org.redress.removal.Removals;
import org.redress.removal.dispute.Dispute;
import org.redress.removal.dispute.Disputes;
import org.redress.removal.dispute.Disputing;

/** What was said with the steps of a case's requests, and why something was struck out, by the record's id. */
@ApplicationScoped
class Said {
    private final RemovalRequests requests;
    private final Removals removals;
    private final Mistakes mistakes;
    private final Authority authority;
    private final AnswerText text;
    private final Disputes disputes;
    private final Disputing disputing;

    Said(
            RemovalRequests requests,
            Removals removals,
            Mistakes mistakes,
            Authority authority,
            AnswerText text,
            Disputes disputes,
            Disputing disputing) {
        this.requests = requests;
        this.removals = removals;
        this.mistakes = mistakes;
        this.authority = authority;
        this.text = text;
        this.disputes = disputes;
        this.disputing = disputing;
    }

    Map<String, String> of(UUID caseId) {
        Map<String, String> words = new HashMap<>();
        for (RemovalRequest request : requests.ofCase(caseId)) {
            for (RemovalStep step : request.everyStep()) {
                words.put(step.id().toString(), text.of(removals.said(step)));
                request.mistake(step).ifPresent(it -> words.put(it.id().toString(), mistakes.reason(it)));
            }
            disputes.ofRequest(request.id()).forEach(dispute -> put(words, dispute));
        }
        authority.struckOut(caseId).forEach(it -> words.put(it.id().toString(), authority.words(it)));
        return words;
    }

    private void put(Map<String, String> words, Dispute dispute) {
        Disputing.Words said = disputing.words(dispute);
        words.put(dispute.id().toString(), said.said());
        words.put(dispute.id() + " verdict", said.answer());
    }
}
