package org.redress.desk.regulators;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.cases.CaseFile;
import org.redress.desk.casepage.CasePages;
import org.redress.policy.regulator.Regulators;
import org.redress.removal.RegulatorNotices;
import org.redress.removal.RemovalRequests;
import org.redress.removal.complaint.Complaining;
import org.redress.removal.complaint.ComplaintChannel;
import org.redress.removal.complaint.ComplaintKind;
import org.redress.removal.complaint.Complaints;
import org.redress.removal.complaint.Outcome;
import org.redress.removal.regulator.RegulatorStep;
import org.redress.removal.regulator.Reporting;
import org.redress.staff.SignedInStaff;

/** Reads the forms of a case's follow-up and does what they ask for; what belongs to another case is unknown here. */
@ApplicationScoped
class FollowUpVerbs {
    private final CasePages cases;
    private final RemovalRequests requests;
    private final Complaining complaining;
    private final Complaints complaints;
    private final RegulatorNotices notices;
    private final Regulators regulators;
    private final Reporting reporting;
    private final SignedInStaff staff;
    private final InstantSource time;

    FollowUpVerbs(
            CasePages cases,
            RemovalRequests requests,
            Complaining complaining,
            Complaints complaints,
            RegulatorNotices notices,
            Regulators regulators,
            Reporting reporting,
            SignedInStaff staff,
            InstantSource time) {
        this.cases = cases;
        this.requests = requests;
        this.complaining = complaining;
        this.complaints = complaints;
        this.notices = notices;
        this.regulators = regulators;
        this.reporting = reporting;
        this.staff = staff;
        this.time = time;
    }

    void complain(String reference, Map<String, String> fields) {
        UUID request = request(reference, fields);
        ComplaintChannel channel =
                one("channel", ComplaintChannel.class, fields, "Choose how the complaint reached the platform.");
        complaining.made(
                request,
                ComplaintKind.UK_EXPEDITED,
                new Complaining.Way(channel, fields.getOrDefault("reference", "")),
                staff.actor(),
                time.instant());
    }

    void result(String reference, Map<String, String> fields) {
        CaseFile file = cases.find(reference);
        UUID complaint = id(fields.get("complaint"), "complaint");
        if (!complaints.get(complaint).caseId().equals(file.id())) {
            throw new NotFound("complaint");
        }
        Outcome outcome = one("outcome", Outcome.class, fields, "Choose what came of it.");
        complaining.answered(complaint, outcome, fields.getOrDefault("words", ""), staff.actor(), time.instant());
    }

    void notice(String reference, Map<String, String> fields) {
        UUID request = request(reference, fields);
        notices.given(
                request,
                new RegulatorNotices.Notice(at(fields.getOrDefault("at", "")), fields.getOrDefault("reference", "")),
                staff.actor(),
                time.instant());
    }

    void ready(String reference, Map<String, String> fields) {
        CaseFile file = cases.find(reference);
        UUID regulator = regulators
                .bySlug(fields.getOrDefault("regulator", ""))
                .orElseThrow(() -> new NotFound("regulator"))
                .id();
        Instant now = time.instant();
        reporting.ready(regulator, RegulatorStep.Subject.ofCase(file.id()), now, staff.actor(), now);
    }

    private UUID request(String reference, Map<String, String> fields) {
        CaseFile file = cases.find(reference);
        UUID request = id(fields.get("request"), "removal request");
        if (!requests.get(request).caseId().equals(file.id())) {
            throw new NotFound("removal request");
        }
        return request;
    }

    private static UUID id(@Nullable String typed, String what) {
        try {
            return UUID.fromString(typed == null ? "" : typed);
        } catch (IllegalArgumentException madeUp) {
            throw new NotFound(what);
        }
    }

    /** As a form's date and time, in UTC. */
    private static Instant at(String typed) {
        try {
            return Instant.parse(typed.strip().replace(' ', 'T') + ":00Z");
        } catch (DateTimeParseException e) {
            throw new NotAcceptable("at", "Enter day and time in UTC, such as 2026-11-26 09:30.");
        }
    }

    private static <E extends Enum<E>> E one(String field, Class<E> of, Map<String, String> fields, String words) {
        return Arrays.stream(of.getEnumConstants())
                .filter(each -> each.name().equals(fields.getOrDefault(field, "")))
                .findAny()
                .orElseThrow(() -> new NotAcceptable(field, words));
    }
}
