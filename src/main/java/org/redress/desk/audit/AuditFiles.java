package org.redress.desk.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.redress.audit.AuditWatch;
import org.redress.audit.Entry;
import org.redress.audit.register.Line;
import org.redress.audit.register.Register;
import org.redress.audit.register.Wish;
import org.redress.web.Cells;

/** What is written while it is read: a file of entries, and a check of the whole chain. */
@ApplicationScoped
class AuditFiles {
    private static final int STEP = 1_000;
    private static final int MOST = 100_000;
    private static final List<String> HEAD = List.of(
            "position",
            "hash",
            "at",
            "actor_kind",
            "actor_id",
            "action",
            "subject_kind",
            "subject_id",
            "case_id",
            "details");

    private final Register register;
    private final AuditWatch watch;
    private final Semaphore one = new Semaphore(1);

    AuditFiles(Register register, AuditWatch watch) {
        this.register = register;
        this.watch = watch;
    }

    /** The newest hundred thousand at most; the last line says when there are more. */
    void entries(Wish wish, OutputStream out) throws IOException {
        write(out, Cells.line(HEAD));
        AuditPages.Place before = AuditPages.Place.END;
        for (int written = 0; written < MOST; written += STEP) {
            List<Line> lines = register.lines(wish, before.at(), before.id(), STEP);
            for (Line line : lines) {
                write(out, Cells.line(cells(line)));
            }
            if (lines.size() < STEP) {
                return;
            }
            before = AuditPages.Place.of(lines.get(STEP - 1));
        }
        write(out, Cells.line(List.of("There is more before " + before.at() + ": ask for it with to.")));
    }

    /** Recomputes the whole chain and says how far it is; one at a time on a node. */
    void verification(OutputStream out) throws IOException {
        if (!one.tryAcquire()) {
            write(out, "Somebody has this checked right now. Come back in a minute.\n");
            return;
        }
        try {
            write(out, "Recomputing every link from the first on.\n");
            write(out, VerdictWords.of(watch.lookAtAll(held -> say(out, held))) + "\n");
        } finally {
            one.release();
        }
    }

    /** @throws Gone when nobody reads any more, which ends the check */
    private static void say(OutputStream out, long held) {
        try {
            write(out, String.format("%,d hold so far.%n", held));
            out.flush();
        } catch (IOException e) {
            throw new Gone(e);
        }
    }

    private static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Gone(IOException cause) {
            super(cause);
        }
    }

    private static List<String> cells(Line line) {
        Entry entry = line.entry();
        return List.of(
                line.position() == null ? "" : line.position().toString(),
                line.hash(),
                entry.at().toString(),
                entry.by().kind().name(),
                entry.by().id(),
                entry.action(),
                entry.on().kind(),
                entry.on().id(),
                line.caseId() == null ? "" : line.caseId().toString(),
                entry.details());
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
