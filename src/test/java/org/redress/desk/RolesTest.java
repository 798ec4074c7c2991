package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may use what at the desk, from the annotations of every route: a new route without a row fails. */
class RolesTest {
    private static final String WORK = "caseworker supervisor";
    private static final String READ = "auditor caseworker supervisor";
    private static final String KEEP = "admin auditor caseworker supervisor";

    private static final String EVERYBODY = "admin auditor caseworker safeguarding supervisor";

    private static final List<String> MATRIX = List.of(
            "GET /desk: " + READ,
            "GET /desk/administration: " + KEEP,
            "GET /desk/alerts: " + READ,
            "GET /desk/alerts/open: " + READ,
            "GET /desk/alerts/stream: " + READ,
            "GET /desk/alerts/{id}: " + READ,
            "POST /desk/alerts/{id}/handover: " + WORK,
            "GET /desk/cases/{reference}: auditor caseworker safeguarding supervisor",
            "GET /desk/cases/{reference}/new-code: " + WORK,
            "GET /desk/approvals: " + READ,
            "GET /desk/approvals/{id}: " + READ,
            "POST /desk/approvals/{id}/confirmation: supervisor",
            "POST /desk/approvals/{id}/refusal: supervisor",
            "POST /desk/approvals/{id}/taking: " + WORK,
            "POST /desk/approvals/{id}/withdrawal: " + WORK,
            "GET /desk/cases/{reference}/disclosure: " + WORK,
            "POST /desk/cases/{reference}/disclosure: " + WORK,
            "GET /desk/cases/{reference}/erasure: " + WORK,
            "POST /desk/cases/{reference}/erasure: " + WORK,
            "GET /desk/audit: auditor supervisor",
            "GET /desk/audit/entries.csv: auditor supervisor",
            "GET /desk/audit/verification: auditor supervisor",
            "GET /desk/deliveries: " + KEEP,
            "GET /desk/bulk: " + WORK,
            "POST /desk/bulk: " + WORK,
            "GET /desk/bulk/{id}: " + WORK,
            "POST /desk/bulk/{id}/return: " + WORK,
            "GET /desk/keys: " + READ,
            "GET /desk/rota: " + KEEP,
            "GET /desk/rules/{id}/ladder: " + KEEP,
            "POST /desk/rules/{id}/ladder: supervisor",
            "POST /desk/rules/{id}/ladder/preview: supervisor",
            "POST /desk/rota/shifts: supervisor",
            "POST /desk/rota/{id}/removal: supervisor",
            "GET /desk/you/alerts: " + EVERYBODY,
            "POST /desk/you/alerts/quiet-hours: " + EVERYBODY,
            "POST /desk/you/alerts/quiet-hours/end: " + EVERYBODY,
            "POST /desk/keys: " + READ,
            "GET /desk/platforms: " + KEEP,
            "GET /desk/platforms/addition: admin",
            "POST /desk/platforms/addition: admin",
            "GET /desk/platforms/{slug}: " + KEEP,
            "POST /desk/platforms/{slug}/link-try: " + WORK,
            "POST /desk/platforms/{slug}/retirement: admin",
            "POST /desk/platforms/{slug}/return: admin",
            "POST /desk/platforms/{slug}/revision: admin",
            "GET /desk/rules: " + KEEP,
            "GET /desk/rules/new: admin",
            "POST /desk/rules/new: admin",
            "GET /desk/rules/{id}: " + KEEP,
            "GET /desk/rules/{id}/new-version: admin",
            "POST /desk/rules/{id}/versions: admin",
            "GET /desk/rules/{id}/replanning: admin",
            "POST /desk/rules/{id}/replannings: admin",
            "GET /desk/rules/{id}/replannings/{action}: " + KEEP,
            "GET /desk/retention: " + KEEP,
            "POST /desk/retention/revision: admin",
            "GET /desk/holds: " + READ,
            "GET /desk/cases/{reference}/keeping: " + READ,
            "POST /desk/cases/{reference}/keeping/closing: " + WORK,
            "POST /desk/cases/{reference}/keeping/hold: supervisor",
            "POST /desk/cases/{reference}/keeping/hold-end: supervisor",
            "POST /desk/cases/{reference}/keeping/reopening: " + WORK,
            "GET /desk/safeguarding: safeguarding",
            "GET /desk/search: " + READ,
            "POST /desk/safeguarding/{reference}/handover: safeguarding",
            "POST /desk/cases/{reference}/sealing: " + WORK,
            "GET /desk/handed-over: " + WORK,
            "GET /desk/leaving/{item}: " + WORK,
            "POST /desk/cases/{reference}/not-today: " + WORK,
            "GET /desk/you: " + EVERYBODY,
            "POST /desk/you/break: " + EVERYBODY,
            "POST /desk/you/care: " + EVERYBODY,
            "POST /desk/you/exposure: " + EVERYBODY,
            "POST /desk/you/letters: " + EVERYBODY,
            "POST /desk/views: " + WORK,
            "POST /desk/views/{id}/removal: " + WORK,
            "POST /desk/alerts/{id}/acknowledgement: " + WORK,
            "POST /desk/cases/{reference}/acceptance: " + WORK,
            "POST /desk/cases/{reference}/assignment: " + WORK,
            "POST /desk/cases/{reference}/authority: " + WORK,
            "POST /desk/cases/{reference}/dismissal: " + WORK,
            "POST /desk/cases/{reference}/messages: " + WORK,
            "POST /desk/cases/{reference}/new-code/making: " + WORK,
            "POST /desk/cases/{reference}/new-code/word: " + WORK,
            "POST /desk/cases/{reference}/notes: " + WORK,
            "POST /desk/cases/{reference}/presence: auditor caseworker safeguarding supervisor",
            "POST /desk/cases/{reference}/reading: " + WORK,
            "POST /desk/cases/{reference}/release: " + WORK,
            "POST /desk/items/{id}/platform: " + WORK,
            "POST /desk/shield/lowering: " + WORK,
            "POST /desk/shield/raising: " + WORK,
            "POST /desk/removal-requests/{id}/answer: " + WORK,
            "POST /desk/removal-requests/{id}/completion: " + WORK,
            "POST /desk/removal-requests/{id}/gone: " + WORK,
            "POST /desk/removal-requests/{id}/reappearance: " + WORK,
            "POST /desk/removal-requests/{id}/receipt: " + WORK,
            "POST /desk/removal-requests/{id}/sending: " + WORK,
            "POST /desk/removal-requests/{id}/sighting: " + WORK,
            "POST /desk/removal-requests/{id}/strike-out: " + WORK,
            "POST /desk/cases/{reference}/authority/strike-out: " + WORK,
            "GET /desk/cases/{reference}/history: auditor caseworker safeguarding supervisor",
            "GET /desk/templates: " + READ,
            "GET /desk/templates/{id}: " + READ,
            "POST /desk/templates: supervisor",
            "POST /desk/templates/{id}/revision: supervisor",
            "POST /desk/templates/{id}/retirement: supervisor",
            "POST /desk/cases/{reference}/draft/answer: " + WORK,
            "POST /desk/cases/{reference}/draft/question: " + WORK,
            "POST /desk/cases/{reference}/together: " + WORK,
            "POST /desk/cases/{reference}/together/{link}/end: " + WORK,
            "POST /desk/removal-requests/{id}/withdrawal: " + WORK);

    @Test
    void security_8_2_1_every_route_of_the_desk_has_its_row() {
        List<String> routes = DeskRoutes.all().stream()
                .map(route -> route.verb() + " " + route.path() + ": " + route.roles())
                .sorted()
                .toList();
        assertThat(routes).containsExactlyInAnyOrderElementsOf(MATRIX);
    }
}
