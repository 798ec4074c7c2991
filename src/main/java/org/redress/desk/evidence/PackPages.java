package org.redress.desk.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.cases.CaseFiles;
import org.redress.desk.Frames;
import org.redress.desk.TimeWords;
import org.redress.desk.casepage.CasePages;
import org.redress.evidence.EvidencePack;
import org.redress.evidence.EvidencePacks;
import org.redress.evidence.FileKind;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;

/** Finds a pack for whoever may see it, and builds its page. */
@ApplicationScoped
class PackPages {
    private final EvidencePacks packs;
    private final CaseFiles caseFiles;
    private final CasePages cases;
    private final PackLines lines;
    private final Frames frames;
    private final SignedInStaff staff;

    PackPages(
            EvidencePacks packs,
            CaseFiles caseFiles,
            CasePages cases,
            PackLines lines,
            Frames frames,
            SignedInStaff staff) {
        this.packs = packs;
        this.caseFiles = caseFiles;
        this.cases = cases;
        this.lines = lines;
        this.frames = frames;
        this.staff = staff;
    }

    /** @throws NotFound unless it is about a case that they see, or over many and they are a supervisor */
    @Transactional
    EvidencePack find(UUID id) {
        EvidencePack pack = packs.get(id);
        UUID caseId = pack.chosen().caseId();
        if (caseId != null) {
            cases.find(caseFiles.get(caseId).reference().text());
        } else if (!staff.is(Role.SUPERVISOR)) {
            throw new NotFound("evidence pack");
        }
        return pack;
    }

    PackPage of(EvidencePack pack, Instant now) {
        return new PackPage(
                frames.at(now),
                lines.of(pack),
                about(pack, "/evidence", "/desk/evidence"),
                PackNews.words(pack),
                about(pack, "/follow-up", "/desk/regulators"),
                pack.total() == 0 ? "" : String.format("%,d of %,d requests", pack.done(), pack.total()),
                pack.digest().map(HexFormat.of()::formatHex).orElse(""),
                pack.sentAt().map(TimeWords::exact).orElse(""),
                packs.kinds(pack.id()).stream().map(PackPages::file).toList());
    }

    private String about(EvidencePack pack, String ofCase, String ofMany) {
        UUID caseId = pack.chosen().caseId();
        return caseId == null
                ? ofMany
                : "/desk/cases/" + caseFiles.get(caseId).reference().shown() + ofCase;
    }

    private static PackPage.File file(FileKind kind) {
        return new PackPage.File(
                kind.fileName(),
                switch (kind) {
                    case JSON -> "The facts, for machines (JSON)";
                    case PDF -> "The same to read and print (PDF, accessible; the JSON is attached inside)";
                    case ANNEX -> "The web addresses, which only the receiver can open (OpenPGP)";
                });
    }
}
