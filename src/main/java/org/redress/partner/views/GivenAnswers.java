package org.redress.partner.views;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Actor;
import org.redress.partner.answers.Removal;
import org.redress.partner.answers.StatementOfReasons;
import org.redress.partner.views.GivenAnswer.Kind;
import org.redress.partner.views.GivenAnswer.Removed;
import org.redress.policy.Element;
import org.redress.policy.RefusalGround;
import org.redress.removal.Answer;
import org.redress.removal.Corrections;
import org.redress.removal.RemovalEvent;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStep;
import org.redress.removal.Removals;
import org.redress.vault.Vault;

/** Draws what was answered to a request, as its platform said it; what staff wrote of a letter stays with them. */
@ApplicationScoped
class GivenAnswers {
    private static final Pattern REMOVED = Pattern.compile("([A-Z_]+) at=(\\S+) identical_copies=([A-Z_]+)");

    private final Removals removals;
    private final Vault vault;
    private final ObjectMapper json;

    GivenAnswers(Removals removals, Vault vault, ObjectMapper json) {
        this.removals = removals;
        this.vault = vault;
        this.json = json;
    }

    List<GivenAnswer> of(RemovalRequest request) {
        List<RemovalStep> answers = request.steps().stream()
                .filter(step -> Corrections.isAnswer(step) || step.event() == RemovalEvent.CORRECT)
                .toList();
        boolean readable = !answers.isEmpty() && vault.holdsKey(request.caseId());
        return answers.stream()
                .map(step -> one(
                        request,
                        step,
                        readable && step.by().kind() == Actor.Kind.PLATFORM
                                ? removals.said(step)
                                : new Answer(step.code().orElse(null), null)))
                .toList();
    }

    private GivenAnswer one(RemovalRequest request, RemovalStep step, Answer said) {
        Kind kind = kind(step.event());
        String code = Optional.ofNullable(said.code()).orElse("");
        return new GivenAnswer(
                step.id(),
                kind,
                step.at(),
                step.by().kind(),
                said.reference(),
                said.words(),
                kind == Kind.QUESTION ? missing(code) : List.of(),
                kind == Kind.REFUSAL ? RefusalGround.valueOf(code) : null,
                kind == Kind.REMOVAL ? removed(code) : null,
                statement(said.statement()),
                correctedAt(request, step),
                Corrections.corrected(request, step).map(RemovalStep::id).orElse(null));
    }

    private static Kind kind(RemovalEvent event) {
        return switch (event) {
            case REVIEW -> Kind.ACKNOWLEDGEMENT;
            case QUERY -> Kind.QUESTION;
            case CLAIM_REMOVAL -> Kind.REMOVAL;
            case REFUSE -> Kind.REFUSAL;
            case CORRECT -> Kind.CORRECTION;
            case SEND, RECEIVE, COMPLETE, VERIFY_GONE, STILL_THERE, REAPPEAR, WITHDRAW ->
                throw new IllegalArgumentException(event + " is no answer");
        };
    }

    private static @Nullable Instant correctedAt(RemovalRequest request, RemovalStep answer) {
        return request.steps().stream()
                .filter(step -> Corrections.corrected(request, step)
                        .filter(answer::equals)
                        .isPresent())
                .map(RemovalStep::at)
                .findAny()
                .orElse(null);
    }

    private static List<Element> missing(String code) {
        return Arrays.stream(code.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Element::valueOf)
                .toList();
    }

    /** Null for a removal that staff recorded from a letter: it says so in words alone. */
    private static @Nullable Removed removed(String code) {
        Matcher said = REMOVED.matcher(code);
        return said.matches()
                ? new Removed(
                        Instant.parse(said.group(2)),
                        Removal.Done.valueOf(said.group(1)),
                        Removal.Copies.valueOf(said.group(3)))
                : null;
    }

    private @Nullable StatementOfReasons statement(@Nullable String kept) {
        try {
            return kept == null ? null : json.readValue(kept, StatementOfReasons.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a statement of reasons cannot be read", e);
        }
    }
}
