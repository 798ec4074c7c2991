package org.redress.platform.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the seed says of whom, and where it is from. */
class SeededCommitmentsTest {
    private static final UUID KNOWN = new UUID(0, 1);
    private final List<CommitmentSeed.Seeded> seeded = CommitmentSeed.read();

    @Test
    void every_commitment_has_a_source_and_the_day_on_which_somebody_looked() {
        assertThat(seeded).hasSize(10).allSatisfy(each -> {
            List<SourceLine> sources = each.facts(KNOWN, KNOWN).sources();
            assertThat(sources).as(each.code()).isNotEmpty();
            assertThat(sources).allSatisfy(source -> assertThat(source.words()).isNotBlank());
            assertThat(sources).as(each.code()).anyMatch(source -> source.url().isPresent());
        });
    }

    @Test
    void what_covers_hate_and_terror_only_is_never_shown_as_covering_intimate_images_nor_held_against_them() {
        CommitmentSeed.Seeded ofcom = one("X-OFCOM-2026-05");
        assertThat(ofcom.coversImages()).isFalse();
        assertThat(ofcom.metric()).isEqualTo(Metric.NONE);
        assertThat(ofcom.scope()).contains("hate and terror content only").contains("not cover intimate images");
        assertThat(ofcom.standing()).isEqualTo(Standing.ACCEPTED_BY_REGULATOR);
    }

    @Test
    void makers_of_ai_tools_are_respondents_of_their_own_kind() {
        assertThat(one("EU-AIA-NUDIFICATION").type()).isEqualTo(RespondentType.AI_MAKER);
        assertThat(one("EU-AIA-NUDIFICATION").from()).hasToString("2026-12-02");
        assertThat(one("EU-AIA-NUDIFICATION").platform()).isNull();
        assertThat(one("X-TIDA").type()).isEqualTo(RespondentType.PLATFORM);
    }

    @Test
    void nothing_is_called_broken_and_investigations_without_an_outcome_stay_open() {
        assertThat(seeded)
                .noneMatch(each -> (each.promise() + each.scope()).toLowerCase().contains("broke"));
        assertThat(seeded)
                .filteredOn(each -> each.standing() == Standing.INVESTIGATED)
                .hasSize(3)
                .allMatch(each -> each.promise().contains("found no outcome"));
        assertThat(new Commitment(KNOWN, "X-1", one("X-TIDA").facts(KNOWN, null)).verdict())
                .isEqualTo(CommitmentVerdict.OPEN);
    }

    @Test
    void a_source_line_reads_what_it_writes_and_nothing_else() {
        String line = "2026-11-26 https://regulator.example/a Press release, page 2";
        assertThat(SourceLine.parse(line)).map(SourceLine::text).contains(line);
        assertThat(SourceLine.parse("2026-11-26 - Kept in our notes"))
                .map(SourceLine::url)
                .contains(java.util.Optional.empty());
        for (String wrong :
                List.of("", "yesterday - words", "2026-11-26 ftp://a words", "2026-11-26 https://a.example")) {
            assertThat(SourceLine.parse(wrong)).as(wrong).isEmpty();
        }
    }

    private CommitmentSeed.Seeded one(String code) {
        return seeded.stream()
                .filter(each -> each.code().equals(code))
                .findAny()
                .orElseThrow();
    }
}
