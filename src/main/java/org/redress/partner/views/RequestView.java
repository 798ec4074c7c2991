package org.redress.partner.views;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redress.cases.Capacity;
import org.redress.cases.Declaration;
import org.redress.cases.ItemKind;
import org.redress.cases.Made;
import org.redress.policy.Element;
import org.redress.policy.RefusalGround;
import org.redress.removal.RemovalEvent;
import org.redress.removal.RemovalStatus;

/** A removal request in full. The person stays unknown, unless they chose to sign with their own name. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(
        name = "RemovalRequest",
        description = "The organisation asks and is the contact; it signs too, unless the person chose to.")
public record RequestView(
        UUID id,
        RemovalStatus status,
        Instant sentAt,
        Instant updatedAt,

        @Schema(description = "The request that this one takes up again, since the item came back") @Nullable
        UUID follows,

        Content content,
        Requester requester,
        List<Declared> declarations,
        Validity validity,
        List<DeadlineView> deadlines,

        @Nullable @Schema(description = "Why you refused") RefusalGround refusalGround,

        @Schema(description = "What was answered so far, by you or for you, the oldest first")
        List<GivenAnswer> answers,

        List<Step> history) {

    /** Where it is and what it is. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Content")
    public record Content(
            ItemKind kind,

            @Schema(
                    description =
                            "Where it is; null for a place described in words, and once nothing is asked any more",
                    examples = "https://platform.example/post/1")
            @Nullable
            String webAddress,

            @Schema(description = "An account, a group or a place in your app, in words") @Nullable
            String place,

            @Schema(description = "Whether the person says that the picture was made up")
            Made made,

            @Schema(description = "The AI tool it was made with, where known", examples = "Grok") @Nullable
            String generator) {}

    /** Who asks, for whom. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Requester")
    public record Requester(
            @Schema(description = "The organisation that asks as authorised representative", examples = "Redress")
            String authorisedRepresentative,

            @Schema(description = "Where questions go", examples = "requests@redress.example")
            String contact,

            @Schema(description = "Whether the person shown reported, or somebody who acts for them")
            Capacity capacity,

            @Schema(
                    description =
                            "Typed: the organisation's, with the person's recorded authorisation, or their own name"
                                    + " when they chose to sign themselves")
            @Nullable
            String signature) {}

    /** What a valid request holds under any of the rules that bind it. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(
            name = "Validity",
            description = "The checklists of all deadlines in one; each deadline has its own, since rules differ")
    public record Validity(
            @Schema(description = "Whether nothing is missing under any of the rules")
            boolean complete,

            List<Element> supplied,

            @Schema(description = "What you may ask for by a question")
            List<Element> missing) {
        static Validity of(List<DeadlineView> deadlines) {
            List<Element> supplied = elements(deadlines, true);
            List<Element> missing = elements(deadlines, false);
            return new Validity(missing.isEmpty(), supplied, missing);
        }

        private static List<Element> elements(List<DeadlineView> deadlines, boolean supplied) {
            return deadlines.stream()
                    .flatMap(deadline -> deadline.checklist().stream())
                    .filter(check -> check.supplied() == supplied)
                    .map(DeadlineView.Check::element)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** What the person declared, when, and in which wording. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Declared")
    public record Declared(Declaration declaration, Instant declaredAt, String wording) {}

    /** One step of the request's history. */
    @Schema(name = "Step")
    public record Step(Instant at, RemovalEvent event, RemovalStatus status) {}
}
