package org.redress.desk.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.cases.AddressIndex;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseTeams;
import org.redress.cases.Reference;
import org.redress.desk.After;
import org.redress.desk.Rows;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.platform.WebAddress;
import org.redress.staff.team.Sight;
import org.redress.staff.team.Team;
import org.redress.staff.team.Teams;

/** Finds cases by what they are called and by where the thing is; words are sealed and cannot be searched. */
@ApplicationScoped
class Search {
    static final int PAGE = 25;
    private static final UUID NONE = new UUID(0, 0);

    private final Sight sight;
    private final Teams teams;
    private final CaseTeams caseTeams;
    private final Rows rows;
    private final CaseFiles caseFiles;
    private final Platforms platforms;
    private final AddressIndex index;

    Search(
            Sight sight,
            Teams teams,
            CaseTeams caseTeams,
            Rows rows,
            CaseFiles caseFiles,
            Platforms platforms,
            AddressIndex index) {
        this.sight = sight;
        this.teams = teams;
        this.caseTeams = caseTeams;
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.platforms = platforms;
        this.index = index;
    }

    /** {@return the case of that reference, unless it is sealed or erased: then it is as if there were none} */
    Optional<CaseFile> named(Reference reference) {
        return caseFiles.byReference(reference).filter(file -> !file.status().isOutOfSight());
    }

    /** {@return the team that a case belongs to, when it is not for the eyes of who asks} */
    Optional<String> hidden(CaseFile file) {
        return caseTeams.isSeen(file.id())
                ? Optional.empty()
                : teams.findByIdOptional(caseTeams.of(file.id())).map(Team::name);
    }

    /** {@return the cases with exactly this address, over http or https, the newest first} */
    Page at(WebAddress address, After before) {
        List<byte[]> either = index.ofEither(address);
        Set<UUID> seen = sight.limit();
        return page(rows.list(
                SearchSql.ADDRESS, row -> Found.of(row, seen), either.get(0), either.get(1), before.at(), before.id()));
    }

    /** {@return the cases with anything at this host, or at the platform that it belongs to, the newest first} */
    Page on(String host, After before) {
        Set<UUID> seen = sight.limit();
        UUID platform = platforms.everOf(host).map(Platform::id).orElse(NONE);
        return page(rows.list(
                SearchSql.HOST,
                row -> Found.of(row, seen),
                platform,
                before.at(),
                before.id(),
                index.ofHost(host),
                platform,
                before.at(),
                before.id()));
    }

    /** {@return the name of the platform that the host belongs to; empty when the directory knows none} */
    String ownerOf(String host) {
        return platforms.everOf(host).map(Platform::name).orElse("");
    }

    private static Page page(List<Found> found) {
        boolean more = found.size() > PAGE;
        List<Found> shown = more ? found.subList(0, PAGE) : found;
        return new Page(List.copyOf(shown), more ? shown.get(PAGE - 1).key() : "");
    }

    /** @param next where the next page begins; empty on the last */
    record Page(List<Found> lines, String next) {}
}
