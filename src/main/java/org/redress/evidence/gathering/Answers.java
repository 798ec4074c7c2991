package org.redress.evidence.gathering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.audit.Actor;
import org.redress.evidence.facts.PackedItem;
import org.redress.removal.Answer;
import org.redress.removal.RemovalEvent;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStep;
import org.redress.removal.Removals;

/** What a platform answered, and what was seen of the item since. What staff noted is not among it. */
@ApplicationScoped
class Answers {
    private static final Set<RemovalEvent> ANSWERS = EnumSet.of(
            RemovalEvent.REVIEW,
            RemovalEvent.QUERY,
            RemovalEvent.CLAIM_REMOVAL,
            RemovalEvent.REFUSE,
            RemovalEvent.CORRECT);
    private static final Set<RemovalEvent> SEEN =
            EnumSet.of(RemovalEvent.VERIFY_GONE, RemovalEvent.STILL_THERE, RemovalEvent.REAPPEAR);

    private final Removals removals;

    Answers(Removals removals) {
        this.removals = removals;
    }

    /** @param words whether the platform's words may be shared */
    List<PackedItem.Said> said(RemovalRequest request, boolean words) {
        return request.everyStep().stream()
                .filter(step -> ANSWERS.contains(step.event()))
                .map(step -> said(request, step, words))
                .toList();
    }

    List<PackedItem.Observed> observed(RemovalRequest request) {
        return request.steps().stream()
                .filter(step -> SEEN.contains(step.event()))
                .map(step -> new PackedItem.Observed(
                        step.at(), Terms.of(step.event()), Terms.of(step.by().kind()), how(step.by())))
                .toList();
    }

    /** {@return the platform's own number for the request, where it gave one} */
    static Optional<String> reference(List<PackedItem.Said> said) {
        return said.stream()
                .flatMap(each -> Stream.ofNullable(each.reference()))
                .findFirst();
    }

    private PackedItem.Said said(RemovalRequest request, RemovalStep step, boolean words) {
        Answer answer = words ? removals.said(step) : Answer.NONE;
        return new PackedItem.Said(
                step.at(),
                Terms.of(step.event()),
                Terms.of(step.by().kind()),
                step.code().map(Terms::lower).orElse(null),
                answer.words(),
                answer.reference(),
                answer.statement(),
                request.mistake(step).isPresent());
    }

    private static String how(Actor by) {
        return switch (by.kind()) {
            case SYSTEM -> "by an automatic check of the address: " + by.id();
            case PERSON -> "the person who reported it looked";
            default -> "a caseworker looked";
        };
    }
}
