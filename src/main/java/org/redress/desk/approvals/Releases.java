package org.redress.desk.approvals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.redress.NotPossibleNow;
import org.redress.cases.approval.Approval;
import org.redress.cases.approval.Approvals;
import org.redress.cases.approval.Part;
import org.redress.removal.copy.Copies;
import org.redress.removal.copy.Copy;
import org.redress.web.Answered;
import org.redress.web.PlainJson;

/** Hands out what was confirmed, as files whose names say nothing. */
@ApplicationScoped
class Releases {
    private final Approvals approvals;
    private final Copies copies;
    private final PlainJson json;

    Releases(Approvals approvals, Copies copies, PlainJson json) {
        this.approvals = approvals;
        this.copies = copies;
        this.json = json;
    }

    /**
     * What the second member agreed to, as it was then: what the person told since is in none. In one transaction: what
     * cannot be put together is not marked as handed out.
     *
     * @throws NotPossibleNow as taking it does, and when another contact is known now than was agreed to
     */
    @Transactional
    public Response handOut(UUID id, Approval.Form form, UUID by, Instant now) {
        Approval approval = approvals.take(id, form, by, now);
        Instant confirmed = approval.decidedAt().orElseThrow();
        Copy all = copies.of(approval.caseId(), now);
        if (approval.parts().contains(Part.CONTACT) && all.contactChangedAfter(confirmed)) {
            throw new NotPossibleNow(
                    "changed", "The person changed how to reach them since this was confirmed. Ask again.");
        }
        Copy copy = all.only(approval.parts(), confirmed);
        if (form == Approval.Form.DATA) {
            return file(json.of(copy), MediaType.APPLICATION_JSON, "release.json");
        }
        String receiver = approval.receiver().map(ApprovalWords::receiver).orElse("");
        ReleasedFile page = new ReleasedFile(copy, receiver, ApprovalWords.parts(approval.parts()));
        return file(page.render(), Answered.HTML, "release.html");
    }

    private static Response file(String content, String type, String name) {
        return Response.ok(content, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
