package org.redress.desk.casepage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.Cases;
import org.redress.cases.Conversation;
import org.redress.cases.Detail;
import org.redress.cases.Item;
import org.redress.cases.ItemKind;
import org.redress.cases.Message;
import org.redress.cases.Note;
import org.redress.cases.Notes;
import org.redress.desk.Names;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;
import org.redress.desk.hosts.HostViews;
import org.redress.desk.past.History;
import org.redress.removal.Deadline;
import org.redress.removal.Deadlines;
import org.redress.removal.Doubles;
import org.redress.removal.MissedDeadline;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.dispute.Disputes;

/** Builds the page of a case. Call it inside a transaction; the page is rendered after it. */
@ApplicationScoped
class CaseViews {
    private final CaseFiles caseFiles;
    private final Cases cases;
    private final Conversation conversation;
    private final RemovalRequests requests;
    private final Deadlines deadlines;
    private final RequestViews requestViews;
    private final Heads heads;
    private final History history;
    private final Elsewhere elsewhere;
    private final Watchers watchers;
    private final Notes notes;
    private final Names names;
    private final TeamViews teams;
    private final Waiting waiting;
    private final Linked linked;
    private final Doubles doubles;
    private final Disputes disputes;
    private final CheckViews checks;
    private final HostViews hosts;

    CaseViews(
            CaseFiles caseFiles,
            Cases cases,
            Conversation conversation,
            RemovalRequests requests,
            Deadlines deadlines,
            RequestViews requestViews,
            Heads heads,
            History history,
            Elsewhere elsewhere,
            Watchers watchers,
            Notes notes,
            Names names,
            TeamViews teams,
            Waiting waiting,
            Linked linked,
            Doubles doubles,
            Disputes disputes,
            CheckViews checks,
            HostViews hosts) {
        this.caseFiles = caseFiles;
        this.cases = cases;
        this.conversation = conversation;
        this.requests = requests;
        this.deadlines = deadlines;
        this.requestViews = requestViews;
        this.heads = heads;
        this.history = history;
        this.elsewhere = elsewhere;
        this.watchers = watchers;
        this.notes = notes;
        this.names = names;
        this.teams = teams;
        this.waiting = waiting;
        this.linked = linked;
        this.doubles = doubles;
        this.disputes = disputes;
        this.checks = checks;
        this.hosts = hosts;
    }

    CaseView of(CaseFile file, UUID member, Instant now) {
        List<Deadline> clocks = deadlines.ofCaseWithFacts(file.id());
        Map<UUID, MissedDeadline> misses =
                deadlines.missed(clocks.stream().map(Deadline::id).toList());
        var reading = new ClockViews.Reading(
                caseFiles.declared(file.id()),
                caseFiles.say(file.id()),
                misses,
                disputes.of(misses.keySet()),
                doubles.of(file.id()),
                checks.of(file.id()),
                now);
        return new CaseView(
                heads.of(file, clocks, reading, member),
                caseFiles.items(file.id()).stream()
                        .map(item -> item(item, file, reading))
                        .toList(),
                told(file.id()),
                conversation.messages(file.id()).stream().map(this::talk).toList(),
                notes.of(file.id()).stream().map(this::note).toList(),
                heads.missed(clocks, misses),
                history.of(file.id(), ""),
                linked.to(file.id()),
                waiting.in(file.id(), now),
                teams.of(file.id()));
    }

    private ItemView item(Item item, CaseFile file, ClockViews.Reading reading) {
        List<RemovalRequest> asked = requests.ofItem(item.id());
        String typed = cases.typed(item);
        return new ItemView(
                item.id(),
                item.position(),
                Words.of(item.kind().name()),
                words(item.kind(), typed),
                item.kind() == ItemKind.PLACE || item.kind() == ItemKind.THREATENED,
                Words.of(item.made().name()),
                reading.say().agreed(item),
                reading.say().awaitsYes(item),
                item.platformId().isPresent() || item.kind() == ItemKind.FINGERPRINT,
                hosts.of(item, typed),
                elsewhere.of(item, typed),
                elsewhere.isLooking(item),
                watchers.of(item),
                asked.stream()
                        .map(request -> requestViews.of(request, item, file, reading))
                        .toList());
    }

    /** Addresses are defanged, and hashes are for machines. */
    private static String words(ItemKind kind, String typed) {
        return switch (kind) {
            case WEB_ADDRESS -> Defanged.of(typed);
            case FINGERPRINT ->
                typed.startsWith("video") ? "A video, by its fingerprint" : "A picture, by its fingerprint";
            case PLACE, THREATENED -> typed;
        };
    }

    private List<CaseView.Told> told(UUID caseId) {
        List<CaseView.Told> told = new ArrayList<>();
        for (Map.Entry<Detail, String> detail : cases.details(caseId).entrySet()) {
            // Who knows the code word can be given a new code: staff compare it, and never read it.
            boolean secret = detail.getKey() == Detail.CODE_WORD;
            told.add(new CaseView.Told(
                    Words.of(detail.getKey().name()),
                    secret ? "Agreed. It is compared, never shown." : detail.getValue()));
        }
        return told;
    }

    private CaseView.Talk note(Note note) {
        return new CaseView.Talk(
                names.ofMember(note.staffId()), true, TimeWords.day(note.writtenAt()), notes.words(note), false);
    }

    private CaseView.Talk talk(Message message) {
        boolean ours = message.sender() == Message.Sender.STAFF;
        return new CaseView.Talk(
                heads.writer(message),
                ours,
                TimeWords.day(message.sentAt()),
                conversation.words(message),
                !ours && message.readAt().isEmpty());
    }
}
