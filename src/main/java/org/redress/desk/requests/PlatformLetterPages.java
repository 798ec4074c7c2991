package org.redress.desk.requests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.delivery.Deliveries;
import org.redress.delivery.Delivery;
import org.redress.delivery.DeliveryKind;
import org.redress.delivery.DeliveryStatus;
import org.redress.delivery.bounce.Bounces;
import org.redress.desk.Frames;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;
import org.redress.desk.casepage.CasePages;
import org.redress.desk.casepage.Kept;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.link.AnswerLinks;

/** Builds the page about the letters of one request, for staff who may open its case. */
@ApplicationScoped
@Transactional
class PlatformLetterPages {
    private static final Map<String, String> SAID = Map.of(
            "sent", "The letter is on its way, with a new link.",
            "ended", "The link opens nothing any more.",
            "bounced", "Recorded: it came back. What it proved is struck out.");

    private final Frames frames;
    private final CasePages cases;
    private final CaseFiles caseFiles;
    private final RemovalRequests requests;
    private final Platforms platforms;
    private final Deliveries deliveries;
    private final Bounces bounces;
    private final AnswerLinks links;
    private final InstantSource time;

    PlatformLetterPages(
            Frames frames,
            CasePages cases,
            CaseFiles caseFiles,
            RemovalRequests requests,
            Platforms platforms,
            Deliveries deliveries,
            Bounces bounces,
            AnswerLinks links,
            InstantSource time) {
        this.frames = frames;
        this.cases = cases;
        this.caseFiles = caseFiles;
        this.requests = requests;
        this.platforms = platforms;
        this.deliveries = deliveries;
        this.bounces = bounces;
        this.links = links;
        this.time = time;
    }

    /** @throws org.redress.NotFound when the case is not for who is signed in */
    CaseFile mustSee(UUID requestId) {
        CaseFile file = caseFiles.get(requests.get(requestId).caseId());
        cases.find(file.reference().text());
        return file;
    }

    PlatformLetterPage of(UUID requestId, String said, Kept kept) {
        CaseFile file = mustSee(requestId);
        RemovalRequest request = requests.get(requestId);
        Platform platform = platforms.findById(request.platformId());
        List<Delivery> letters = deliveries.ofRequest(requestId).stream()
                .filter(delivery -> delivery.kind() == DeliveryKind.LETTER_TO_PLATFORM)
                .toList();
        Map<UUID, Bounces.Bounce> cameBack =
                bounces.of(letters.stream().map(Delivery::id).toList());
        return new PlatformLetterPage(
                frames.at(time.instant()),
                requestId.toString(),
                platform.name(),
                platform.slug(),
                file.reference().shown(),
                letters.stream().map(letter -> line(letter, cameBack)).toList(),
                request.status().awaitsPlatform()
                        && (!cameBack.isEmpty() || letters.stream().anyMatch(PlatformLetterPages::isGivenUp)),
                platform.reportUrl().isPresent(),
                links.workingOf(requestId)
                        .map(link -> TimeWords.exact(link.madeAt()))
                        .orElse(""),
                platform.reportMail().orElse(""),
                platform.reportMail().isPresent() && request.status().awaitsPlatform(),
                SAID.getOrDefault(said, ""),
                kept);
    }

    private static boolean isGivenUp(Delivery letter) {
        return letter.status() == DeliveryStatus.GIVEN_UP;
    }

    private static LetterLine line(Delivery letter, Map<UUID, Bounces.Bounce> cameBack) {
        Bounces.Bounce bounce = cameBack.get(letter.id());
        String back = bounce == null
                ? ""
                : ", came back " + TimeWords.day(bounce.at()) + ": "
                        + Words.inside(bounce.reason().name());
        return new LetterLine(
                letter.id().toString(), words(letter) + back, bounce == null && letter.status() == DeliveryStatus.SENT);
    }

    private static String words(Delivery delivery) {
        return TimeWords.exact(delivery.queuedAt()) + ": " + delivery.topic() + ", "
                + Words.inside(delivery.status().name())
                + delivery.because().map(why -> " (" + why + ")").orElse("");
    }
}
