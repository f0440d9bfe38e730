package org.investstat.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.investstat.oracle.FactOracle.ExpectedFundLine;
import org.investstat.oracle.FactOracle.ExpectedLine;
import org.investstat.oracle.Model.Activity;
import org.investstat.oracle.Model.Contract;
import org.investstat.oracle.Model.Line;
import org.investstat.oracle.Model.Said;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("oracle")
class RandomLedgersSelfTest {
    @Test
    void aSeedGivesTheSameLedgersTwice() {
        LedgerBook first = RandomLedgers.of(3, RandomLedgers.Style.VARIED).book;
        LedgerBook second = RandomLedgers.of(3, RandomLedgers.Style.VARIED).book;
        for (String ledger : List.of(
                "projects", "contracts", "contract_investors", "project_stages", "funds", "activities", "targets")) {
            assertThat(first.rows(ledger)).isEqualTo(second.rows(ledger)).isNotEmpty();
        }
    }

    @Test
    void partsSumToTheContractAndOneLineLeads() {
        RandomLedgers ledgers = RandomLedgers.of(5, RandomLedgers.Style.VARIED);
        List<ExpectedLine> lines = new FactOracle(ledgers.model(), RandomLedgers.AS_OF).lines();
        Map<String, Long> sums = lines.stream()
                .collect(Collectors.groupingBy(ExpectedLine::contract, Collectors.summingLong(ExpectedLine::fen)));
        Map<String, Long> leads = lines.stream()
                .filter(ExpectedLine::lead)
                .collect(Collectors.groupingBy(ExpectedLine::contract, Collectors.counting()));
        for (Contract contract : ledgers.model().contracts()) {
            assertThat(sums.get(contract.id())).isEqualTo(contract.fen());
            assertThat(leads.get(contract.id())).isEqualTo(1);
        }
    }

    @Test
    void theOddFenGoesToTheLargestRemainderThenTheSmallerId() {
        assertThat(FactOracle.allocated(
                        contract(100, line("B", "", false), line("A", "", false), line("C", "", false))))
                .containsOnly(Map.entry("A", 34L), Map.entry("B", 33L), Map.entry("C", 33L));
        assertThat(FactOracle.allocated(contract(101, line("A", "0.33", false), line("B", "", false))))
                .containsOnly(Map.entry("A", 33L), Map.entry("B", 68L));
        assertThat(FactOracle.allocated(contract(10000, line("A", "0.3333", false), line("B", "0.6666", false))))
                .containsOnly(Map.entry("A", 3333L), Map.entry("B", 6667L));
    }

    @Test
    void theMarkedLeadGoesBeforeTheLargestShare() {
        assertThat(FactOracle.lead(contract(1, line("A", "0.9", false), line("B", "0.1", true))))
                .contains("B");
        assertThat(FactOracle.lead(contract(1, line("A", "0.1", true), line("B", "0.9", true))))
                .contains("B");
        assertThat(FactOracle.lead(contract(1, line("B", "", false), line("A", "", false))))
                .contains("A");
        assertThat(FactOracle.lead(contract(1, line("A", "0.2", false), line("B", "", false))))
                .contains("B");
    }

    @Test
    void everySeedHasEveryKindOfContract() {
        for (long seed = 1; seed <= 10; seed++) {
            Model model = RandomLedgers.of(seed, RandomLedgers.Style.VARIED).model();
            assertThat(model.contracts()).hasSize(400);
            assertThat(model.contracts().stream().map(Contract::type).distinct())
                    .hasSize(3);
            assertThat(model.contracts().stream().map(Contract::status).distinct())
                    .hasSize(2);
            assertThat(model.contracts()).anyMatch(c -> c.lines().isEmpty());
            assertThat(model.contracts()).anyMatch(c -> c.signedOn().isAfter(RandomLedgers.AS_OF));
            assertThat(model.contracts()).anyMatch(c -> c.fen() >= 100_000_000_000L);
        }
    }

    @Test
    void aCorrectionIsSharedLikeAsMuchAboveZero() {
        List<Line> lines = List.of(line("B", "", false), line("A", "", false), line("C", "", false));
        assertThat(FactOracle.allocated(-100, lines))
                .containsOnly(Map.entry("A", -34L), Map.entry("B", -33L), Map.entry("C", -33L));
    }

    @Test
    void everySeedHasFundsOfEveryKindAndTheyAddUp() {
        for (long seed = 1; seed <= 10; seed++) {
            Model model = RandomLedgers.of(seed, RandomLedgers.Style.VARIED).model();
            List<ExpectedFundLine> lines = new FactOracle(model, RandomLedgers.AS_OF).fundLines();
            Map<String, Long> sums = lines.stream()
                    .collect(Collectors.groupingBy(
                            ExpectedFundLine::flow, Collectors.summingLong(ExpectedFundLine::fen)));
            assertThat(model.flows()).allMatch(f -> sums.get(f.id()) == f.fen()).anyMatch(f -> f.fen() < 0);
            assertThat(model.flows())
                    .anyMatch(f -> f.investor().isPresent())
                    .anyMatch(f -> f.arrivedOn().isAfter(RandomLedgers.AS_OF));
            assertThat(lines)
                    .anyMatch(l -> l.investor().equals("-"))
                    .hasSizeGreaterThan(model.flows().size());
        }
    }

    @Test
    void everySeedHasTeamsActivitiesAndTargetsOfEveryKind() {
        for (long seed = 1; seed <= 10; seed++) {
            Model model = RandomLedgers.of(seed, RandomLedgers.Style.VARIED).model();
            assertThat(model.teams().values())
                    .anyMatch(t -> t.from().isEmpty() && t.to().isEmpty())
                    .anyMatch(
                            t -> t.from().filter(RandomLedgers.AS_OF::isBefore).isPresent())
                    .anyMatch(t -> t.campaign().isPresent());
            assertThat(model.activities().stream().map(Activity::kind).distinct())
                    .hasSize(6);
            assertThat(model.activities())
                    .anyMatch(a -> a.party().isEmpty())
                    .anyMatch(a ->
                            a.team().filter(t -> !model.teams().containsKey(t)).isPresent())
                    .anyMatch(a -> a.campaign().isEmpty() && a.team().isPresent());
            assertThat(model.targets().stream()
                            .map(t -> t.indicator() + t.region().code() + t.year()))
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThan(100);
            assertThat(model.factories()).anyMatch(f -> f.leased().compareTo(f.area()) > 0);
        }
    }

    private static Contract contract(long fen, Line... lines) {
        return new Contract(
                "C",
                "P",
                "formal",
                LocalDate.of(2023, 1, 1),
                fen,
                "effective",
                List.of(lines),
                Said.of(Map.of("event", "", "channel", "")));
    }

    private static Line line(String investor, String share, boolean lead) {
        Optional<BigDecimal> given = share.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(share));
        return new Line(investor, given, lead);
    }
}
