package org.redress.desk.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.AuditWatch;
import org.redress.audit.Subject;
import org.redress.audit.register.Line;
import org.redress.audit.register.Register;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.Reference;
import org.redress.desk.After;
import org.redress.desk.Frames;
import org.redress.desk.Rows;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;
import org.redress.staff.SignedInStaff;

/** A page of the audit. Reading it leaves an entry, too. */
@ApplicationScoped
class AuditPages {
    static final int PAGE = 50;
    private static final String PEOPLE = "select cast(id as text) id, name from staff_member order by name, id";

    private final Register register;
    private final ShownLines shown;
    private final AuditWatch watch;
    private final Audit audit;
    private final CaseFiles caseFiles;
    private final SignedInStaff staff;
    private final Frames frames;
    private final Rows rows;

    AuditPages(
            Register register,
            ShownLines shown,
            AuditWatch watch,
            Audit audit,
            CaseFiles caseFiles,
            SignedInStaff staff,
            Frames frames,
            Rows rows) {
        this.register = register;
        this.shown = shown;
        this.watch = watch;
        this.audit = audit;
        this.caseFiles = caseFiles;
        this.staff = staff;
        this.frames = frames;
        this.rows = rows;
    }

    @Transactional
    public AuditPage page(Asked asked, Place before, Instant now) {
        String problem = problem(asked);
        List<Line> found = List.of();
        if (problem.isEmpty()) {
            found = register.lines(asked.wish(caseOf(asked)), before.at(), before.id(), PAGE + 1);
            record("audit.read", asked, now);
        }
        boolean more = found.size() > PAGE;
        List<Line> page = more ? found.subList(0, PAGE) : found;
        String next =
                more ? path("/desk/audit", asked, Place.of(page.get(PAGE - 1)).text()) : "";
        return new AuditPage(
                frames.at(now),
                verdict(),
                asked,
                choices(),
                problem,
                shown.of(page),
                next,
                path("/desk/audit/entries.csv", asked, ""));
    }

    /** Where a page begins: before this time and id. */
    record Place(Instant at, long id) {
        static final Place END = new Place(After.END.at(), Long.MAX_VALUE);

        static Place of(Line line) {
            return new Place(line.at(), line.id());
        }

        static Place parse(String text) {
            String[] parts = text.split("~", 2);
            try {
                return parts.length == 2 ? new Place(Instant.parse(parts[0]), Long.parseLong(parts[1])) : END;
            } catch (java.time.DateTimeException | NumberFormatException broken) {
                return END;
            }
        }

        String text() {
            return at + "~" + id;
        }
    }

    /** Says in the audit that it was read, and what was asked for. */
    @Transactional
    public void record(String action, Asked asked, Instant now) {
        audit.record(staff.actor(), action, new Subject("audit", "", caseOf(asked)), asked.details(), now);
    }

    /** {@return what is not understood, in words; what passes may stand in the audit itself} */
    String problem(Asked asked) {
        boolean unknown = !asked.reference().isEmpty() && caseOf(asked) == null;
        if (unknown) {
            return "There is no case with that reference.";
        }
        boolean never = !asked.action().isEmpty() && !register.actions().contains(asked.action());
        return never ? "That was never recorded: choose from the list." : asked.problem();
    }

    @Nullable
    UUID caseOf(Asked asked) {
        Optional<CaseFile> file = Reference.parse(asked.reference()).flatMap(caseFiles::byReference);
        return file.map(CaseFile::id).orElse(null);
    }

    private AuditPage.Verdict verdict() {
        String underWay = String.format("%,d", watch.underWay());
        return watch.lastSeen()
                .map(seen -> new AuditPage.Verdict(
                        VerdictWords.of(seen.verdict()) + " Checked " + TimeWords.exact(seen.at()) + ".",
                        !seen.verdict().intact(),
                        underWay))
                .orElseGet(() ->
                        new AuditPage.Verdict("The first check since the start is not through.", false, underWay));
    }

    private AuditPage.Choices choices() {
        return new AuditPage.Choices(
                rows.list(PEOPLE, row -> new AuditPage.Choice(row.text("id"), row.text("name"))),
                Stream.of(Actor.Kind.values())
                        .map(kind -> new AuditPage.Choice(kind.name(), kind(kind)))
                        .toList(),
                register.actions().stream()
                        .map(action -> new AuditPage.Choice(
                                action, Words.of(action.replace('.', ' ').replace('-', ' '))))
                        .toList());
    }

    private static String kind(Actor.Kind kind) {
        return switch (kind) {
            case STAFF -> "Any member of staff";
            case PERSON -> "Any person who reports";
            case PLATFORM -> "Any platform";
            case SYSTEM -> "Redress itself";
            case PUBLIC -> "Somebody without an account";
        };
    }

    private static String path(String base, Asked asked, String before) {
        UriBuilder path = UriBuilder.fromPath(base);
        Stream.of(
                        new String[] {"who", asked.who()},
                        new String[] {"action", asked.action()},
                        new String[] {"case", asked.reference()},
                        new String[] {"from", asked.from()},
                        new String[] {"to", asked.to()},
                        new String[] {"before", before})
                .filter(each -> !each[1].isEmpty())
                .forEach(each -> path.queryParam(each[0], "{" + each[0] + "}").resolveTemplate(each[0], each[1]));
        return path.build().toString();
    }
}
