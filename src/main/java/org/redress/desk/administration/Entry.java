package org.redress.desk.administration;

import java.util.List;
import java.util.Set;
import org.redress.staff.Role;

/**
 * One thing that can be looked at or set, with a sentence that says what for.
 *
 * @param path below {@code /desk/}
 * @param to the roles that its page is open to
 */
record Entry(String title, String path, String sentence, Set<Role> to) {
    private static final Set<Role> KEEP = Set.of(Role.CASEWORKER, Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN);
    private static final Set<Role> READ = Set.of(Role.CASEWORKER, Role.SUPERVISOR, Role.AUDITOR);

    /** In the order of the page; whoever builds such a page adds its line. */
    static final List<Entry> ALL = List.of(
            new Entry("Duty rota", "rota", "Who is on duty when, and where nobody is.", KEEP),
            new Entry("Platforms", "platforms", "Who can remove what, how they are reached, and their hosts.", KEEP),
            new Entry("Rules", "rules", "Laws, our own targets and promises: terms, starts and sources.", KEEP),
            new Entry("Calendars", "calendars", "Which days count where a rule counts working days.", KEEP),
            new Entry("AI tools", "generators", "What a person can name as the tool something was made with.", KEEP),
            new Entry(
                    "Regulators",
                    "regulators",
                    "Where a miss can be sent, which rules each watches, its letter.",
                    KEEP),
            new Entry(
                    "Commitments",
                    "commitments",
                    "What platforms and makers of AI tools promised, and how it is seen.",
                    KEEP),
            new Entry(
                    "Evidence over many cases",
                    "evidence",
                    "Packs for a regulator about one platform or one AI tool.",
                    Set.of(Role.SUPERVISOR)),
            new Entry("Support links", "support-links", "Whom a person can talk to, language by language.", KEEP),
            new Entry("Letters", "letters", "What letters to platforms and to people say.", KEEP),
            new Entry("Retention", "retention", "How long what people told us is kept once a case is closed.", KEEP),
            new Entry("Ready to close", "ready-to-close", "Cases on which nothing runs any more.", READ),
            new Entry("Legal holds", "holds", "Cases that are kept longer, why, and until when.", READ),
            new Entry("Teams", "teams", "Who sees which cases.", Set.of(Role.ADMIN)),
            new Entry("Members", "members", "Who signed in here, and who left.", Set.of(Role.ADMIN)),
            new Entry(
                    "Prepared answers",
                    "templates",
                    "What we often write to people, in their languages.",
                    Set.of(Role.CASEWORKER, Role.SUPERVISOR, Role.AUDITOR)),
            new Entry(
                    "Audit",
                    "audit",
                    "Who did and read what, and whether the record holds.",
                    Set.of(Role.SUPERVISOR, Role.AUDITOR)));
}
