package org.investstat.indicator.pass.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairCodesTest {

    /** The last is beyond any table, so that pairs move to a hash while they are met. */
    @ParameterizedTest(name = "codes below {0}")
    @ValueSource(ints = {1, 100, 5000})
    void everyPairKeepsTheCodeThatItGotFirst(int below) {
        Random random = new Random(below);
        PairCodes pairs = new PairCodes();
        Map<List<Integer>, Integer> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            int first = random.nextInt(1 + i * below / 20_000);
            int second = random.nextInt(1 + i * below / 20_000);
            expected.putIfAbsent(List.of(first, second), expected.size());
            assertThat(pairs.code(first, second)).isEqualTo(expected.get(List.of(first, second)));
        }
        assertThat(pairs.size()).isEqualTo(expected.size());
        expected.forEach((pair, code) -> {
            assertThat(pairs.first(code)).isEqualTo(pair.get(0));
            assertThat(pairs.second(code)).isEqualTo(pair.get(1));
        });
    }
}
