package org.redress.demo;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.cases.Capacity;
import org.redress.cases.Conversation;
import org.redress.policy.Element;
import org.redress.policy.RefusalGround;
import org.redress.removal.Answer;
import org.redress.removal.RemovalRequest;
import org.redress.removal.Removals;

/** A handful of cases in every state, made once, by the verbs that everybody uses. */
@ApplicationScoped
@IfBuildProfile("demo")
class DemoSamples {
    private static final int TERM_HOURS = 48;

    private final DemoPlatforms platforms;
    private final SampleCases cases;
    private final Removals removals;
    private final Conversation conversation;

    DemoSamples(DemoPlatforms platforms, SampleCases cases, Removals removals, Conversation conversation) {
        this.platforms = platforms;
        this.cases = cases;
        this.removals = removals;
        this.conversation = conversation;
    }

    /**
     * Fills an empty portal; later starts find the samples and change nothing.
     *
     * @param caseworker the account's id at Keycloak
     */
    @ActivateRequestContext
    void fill(UUID caseworker, Instant now) {
        if (!platforms.known()) {
            platforms.add(now);
            Actor staff = Actor.staff(caseworker);
            waitingForReview(now);
            runningOut(staff, now);
            answered(staff, now);
            refused(staff, now);
        }
    }

    private void waitingForReview(Instant now) {
        List<String> two = List.of("https://chirp.example/p/101", "https://somewhere-unknown.example/gallery/7");
        UUID fresh = cases.reported(Capacity.SUBJECT, two, now.minus(2, HOURS));
        conversation.personWrites(fresh, "Is there anything else you need from me?", now.minus(1, HOURS));
        cases.reported(Capacity.ACTING, List.of("hxxps://pixbin[.]example/i/202"), now.minus(20, HOURS));
    }

    /** One whose clocks end a few minutes after the start, one that nobody answered in time. */
    private void runningOut(Actor staff, Instant now) {
        cases.received(
                "https://chirp.example/p/303",
                staff,
                now.minus(TERM_HOURS, HOURS).plus(4, MINUTES));
        cases.sent("https://pixbin.example/i/404", staff, now.minus(TERM_HOURS + 2, HOURS));
        cases.received("https://chirp.example/p/505", staff, now.minus(3, HOURS));
    }

    private void answered(Actor staff, Instant now) {
        RemovalRequest removed = cases.received("https://pixbin.example/i/606", staff, now.minus(9, HOURS));
        removals.claimRemoval(removed.id(), Answer.code("REMOVED"), platform(removed), now.minus(1, HOURS));
        RemovalRequest gone = cases.received("https://chirp.example/p/707", staff, now.minus(30, HOURS));
        removals.claimRemoval(gone.id(), Answer.code("REMOVED"), platform(gone), now.minus(26, HOURS));
        removals.verifyGone(gone.id(), "404 twice, a day apart", staff, now.minus(1, HOURS));
        RemovalRequest asked = cases.received("https://pixbin.example/i/808", staff, now.minus(5, HOURS));
        removals.query(
                asked.id(),
                Set.of(Element.LOCATION),
                "Which picture on the page?",
                platform(asked),
                now.minus(4, HOURS));
    }

    private void refused(Actor staff, Instant now) {
        RemovalRequest refused = cases.received("https://chirp.example/p/909", staff, now.minus(12, HOURS));
        removals.refuse(
                refused.id(), RefusalGround.CONSENSUAL, "The account says so.", platform(refused), now.minus(6, HOURS));
        RemovalRequest stopped = cases.sent("https://clipper.example/v/1010", staff, now.minus(7, HOURS));
        removals.withdraw(stopped.id(), Actor.person(stopped.caseId()), now.minus(6, HOURS));
    }

    private static Actor platform(RemovalRequest request) {
        return Actor.platform(request.platformId());
    }
}
