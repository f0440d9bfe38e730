package org.investstat.job.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.investstat.config.Delivery;
import org.investstat.job.prepare.FileShrinks.Shrunk;
import org.junit.jupiter.api.Test;

/** Which files of a ledger lost rows, where the ledger as a whole did not. */
class FileShrinksTest {
    private static List<Shrunk> among(Map<String, Long> then, Map<String, Long> now) {
        return FileShrinks.among(then, now, Delivery.USUAL::tooFew);
    }

    @Test
    void aFileOfTheSameNameIsComparedWithItself() {
        assertThat(among(Map.of("a.csv", 100L, "b.csv", 100L), Map.of("a.csv", 200L, "b.csv", 60L)))
                .containsExactly(new Shrunk("b.csv", 100, 60, true));
    }

    @Test
    void aFileThatIsGoneIsMissedThoughAnotherOneGrew() {
        assertThat(among(Map.of("a.csv", 100L, "b.csv", 3L), Map.of("a.csv", 200L)))
                .containsExactly(new Shrunk("b.csv", 3, 0, false));
    }

    @Test
    void aDateInANameIsNoName() {
        assertThat(among(
                        Map.of("贵阳_20231219.csv", 100L, "遵义_2023-12-19.csv", 100L),
                        Map.of("贵阳_20231220.csv", 101L, "遵义_2023-12-20.csv", 20L, "毕节_2023年12月20日.csv", 90L)))
                .containsExactly(new Shrunk("遵义_*.csv", 100, 20, true));
    }

    @Test
    void aCodeIsNoDate() {
        assertThat(among(Map.of("520102.csv", 100L, "520103.csv", 100L), Map.of("520102.csv", 200L)))
                .containsExactly(new Shrunk("520103.csv", 100, 0, false));
    }

    @Test
    void aLedgerMayBeCutIntoOtherFiles() {
        assertThat(among(Map.of("contracts.csv", 100L), Map.of("2022.csv", 60L, "2023.csv", 45L)))
                .isEmpty();
    }
}
