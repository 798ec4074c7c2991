package org.redress.desk.regulators;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.desk.TimeWords;
import org.redress.platform.Channel;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.removal.Deadline;
import org.redress.removal.Deadlines;
import org.redress.removal.DutyClocks;
import org.redress.removal.MissedDeadline;
import org.redress.removal.Obligation;
import org.redress.removal.RegulatorNotices;
import org.redress.removal.RemovalRequest;
import org.redress.removal.complaint.Complaining;
import org.redress.removal.complaint.Complaint;
import org.redress.removal.complaint.ComplaintKind;
import org.redress.removal.complaint.Complaints;

/** What follows for one request: a complaint that is open to us or was made, a notice that is awaited. */
@ApplicationScoped
class FollowUps {
    private static final String TEXT = """
            This is an expedited complaint under section 21(2A) of the UK Online Safety Act 2023.

            We reported intimate image content to you on behalf of the person shown, as our removal request %s. You had our \
            valid report by %s. The 48-hour limit in UK law passed on %s, and we have had no outcome.

            Please remove the content, and the same or substantially the same content, and tell us the outcome and your \
            reference for this complaint.
            """;

    private final Platforms platforms;
    private final Complaining complaining;
    private final Complaints complaints;
    private final RegulatorNotices notices;
    private final Deadlines deadlines;
    private final DutyClocks clocks;

    FollowUps(
            Platforms platforms,
            Complaining complaining,
            Complaints complaints,
            RegulatorNotices notices,
            Deadlines deadlines,
            DutyClocks clocks) {
        this.platforms = platforms;
        this.complaining = complaining;
        this.complaints = complaints;
        this.notices = notices;
        this.deadlines = deadlines;
        this.clocks = clocks;
    }

    FollowUpPage.Asked of(RemovalRequest request, Instant now) {
        Platform platform =
                platforms.findByIdOptional(request.platformId()).orElseThrow(() -> new NotFound("platform"));
        List<Complaint> made =
                complaints.of(request.id(), ComplaintKind.UK_EXPEDITED).stream().toList();
        boolean complains = complaining.isOpen(request, ComplaintKind.UK_EXPEDITED);
        return new FollowUpPage.Asked(
                request.id().toString(),
                platform.name(),
                way(platform),
                complains,
                complains ? text(request) : "",
                made.stream().map(each -> made(each, now)).toList(),
                notices.isAwaited(request));
    }

    private String text(RemovalRequest request) {
        Deadline clock = deadlines.of(request.id()).stream()
                .filter(each -> each.ruleVersion().rule().id().equals(ComplaintKind.UK_EXPEDITED.after()))
                .findAny()
                .orElseThrow();
        Instant due = deadlines.missed(clock.id()).map(MissedDeadline::dueAt).orElseThrow();
        return TEXT.formatted(request.id(), TimeWords.day(clock.startedAt().orElse(null)), TimeWords.day(due));
    }

    private FollowUpPage.Made made(Complaint complaint, Instant now) {
        Complaining.Words words = complaining.words(complaint);
        return new FollowUpPage.Made(
                complaint.id().toString(),
                TimeWords.day(complaint.madeAt()),
                StepWords.COMPLAINED.getOrDefault(complaint.channel().name(), ""),
                words.reference(),
                complaint
                        .outcome()
                        .map(outcome -> StepWords.OUTCOMES.getOrDefault(outcome.name(), ""))
                        .orElse(""),
                words.answer(),
                due(complaint.id(), now));
    }

    private String due(UUID complaintId, Instant now) {
        return clocks.of(Obligation.COMPLAINT, complaintId).stream()
                .flatMap(clock -> clock.dueAt().stream())
                .findFirst()
                .map(at -> TimeWords.day(at) + " (" + TimeWords.left(at, now) + ")")
                .orElse("");
    }

    private static String way(Platform platform) {
        return platform.reportUrl()
                .or(platform::reportMail)
                .orElse(platform.channel() == Channel.API ? "reached by API" : "report inside its app");
    }
}
