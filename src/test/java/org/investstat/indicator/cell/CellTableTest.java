package org.investstat.indicator.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CellTableTest {

    @Test
    void itGrowsAndKeepsEverySum() {
        Random random = new Random(7);
        CellTable table = new CellTable(2);
        TreeMap<Long, long[]> expected = new TreeMap<>();
        for (int i = 0; i < 50_000; i++) {
            long key = CellKey.of(random.nextInt(90), random.nextInt(40), 0, random.nextInt(9));
            long amount = random.nextInt(1000) - 500;
            table.add(key, new long[] {9, 1, amount}, 1);
            long[] sums = expected.computeIfAbsent(key, k -> new long[2]);
            sums[0]++;
            sums[1] += amount;
        }

        assertThat(table.size()).isEqualTo(expected.size());
        assertThat(table.sortedKeys())
                .containsExactly(expected.keySet().stream().mapToLong(k -> k).toArray());
        expected.forEach((key, sums) -> {
            int slot = table.slot(key);
            assertThat(new long[] {table.values()[slot], table.values()[slot + 1]})
                    .containsExactly(sums);
        });
    }

    @Test
    void aNewKeyStartsAtZeroAndTheKeyZeroIsOneLikeAnother() {
        CellTable table = new CellTable(1);

        assertThat(table.values()[table.slot(0)]).isZero();
        table.add(0, new long[] {5}, 0);
        assertThat(table.values()[table.slot(0)]).isEqualTo(5);
        assertThat(table.sortedKeys()).containsExactly(0);
    }

    @Test
    void anOverflowIsAnErrorAndNeverSilent() {
        CellTable table = new CellTable(1);
        table.add(1, new long[] {Long.MAX_VALUE}, 0);

        assertThatThrownBy(() -> table.add(1, new long[] {1}, 0)).isInstanceOf(ArithmeticException.class);
    }
}
