package org.investstat.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Facts rules 3 and 4. */
class AllocationTest {

    @Test
    void aHundredFenInThirdsGivesTheOddFenToTheFirst() {
        assertThat(split(100, null, null, null)).containsExactly(34, 33, 33);
    }

    @Test
    void twoOddFenGoToTheFirstTwo() {
        assertThat(split(101, null, null, null)).containsExactly(34, 34, 33);
    }

    @Test
    void theLargestRemainderComesFirst() {
        // Quotas 1.5, 2.8 and 5.7: the odd fen go to 2.8 and 5.7.
        assertThat(split(10, "0.15", "0.28", "0.57")).containsExactly(1, 3, 6);
    }

    @Test
    void equalRemaindersGoToTheEarlierLine() {
        assertThat(split(1, "0.5", "0.5")).containsExactly(1, 0);
    }

    @Test
    void aNegativeAmountIsSplitByItsAbsoluteValue() {
        assertThat(split(-100, null, null, null)).containsExactly(-34, -33, -33);
    }

    @Test
    void nothingIsSplitIntoNothing() {
        assertThat(split(0, "0.3", "0.7")).containsExactly(0, 0);
    }

    @Test
    void emptySharesDivideTheRestEqually() {
        assertThat(split(1000, "0.4", null, null)).containsExactly(400, 300, 300);
    }

    @Test
    void theRestIsDividedExactlyEvenWhereItsPartsAreNoDecimals() {
        assertThat(split(300_000_000_000_001L, "0.0000", null, null, null))
                .containsExactly(0, 100_000_000_000_001L, 100_000_000_000_000L, 100_000_000_000_000L);
    }

    @Test
    void givenSharesAreScaledToTheirSum() {
        assertThat(split(9999, "0.5", "0.4999")).containsExactly(5000, 4999);
    }

    @Test
    void nothingIsLeftForEmptySharesBesideAWholeOne() {
        assertThat(split(100, "1", null)).containsExactly(100, 0);
        assertThat(split(100, "1.00005", null)).containsExactly(100, 0);
    }

    @Test
    void theLargestAmountAndManyInvestorsDoNotOverflow() {
        BigDecimal[] shares = new BigDecimal[500];
        long[] parts = Allocation.split(100_000_000_000_000L, Allocation.weights(Arrays.asList(shares)));

        assertThat(LongStream.of(parts).sum()).isEqualTo(100_000_000_000_000L);
        assertThat(parts).containsOnly(200_000_000_000L);
    }

    @Test
    @Timeout(10)
    void aHundredThousandInvestorsTakeNoLongerThanTheyAre() {
        List<BigInteger> weights = Allocation.weights(Arrays.asList(new BigDecimal[100_000]));
        long[] parts = Allocation.split(199_999, weights);

        assertThat(Allocation.shares(weights)).hasSize(100_000).containsOnly(new BigDecimal("0.000010000000"));
        assertThat(parts[99_998]).isEqualTo(2);
        assertThat(parts[99_999]).isEqualTo(1);
    }

    @Test
    void partsAlwaysSumToTheWholeAndAreWithinOneFenOfTheirQuota() {
        Random random = new Random(20231130);
        for (int round = 0; round < 2000; round++) {
            List<BigDecimal> shares = randomShares(random);
            long fen = random.nextLong(-100_000_000_000_000L, 100_000_000_000_001L);
            List<BigInteger> weights = Allocation.weights(shares);
            long[] parts = Allocation.split(fen, weights);

            assertThat(LongStream.of(parts).sum()).as("%s by %s", fen, shares).isEqualTo(fen);
            BigDecimal sum = new BigDecimal(weights.stream().reduce(BigInteger.ZERO, BigInteger::add));
            for (int i = 0; i < parts.length; i++) {
                BigDecimal quota = new BigDecimal(weights.get(i))
                        .multiply(BigDecimal.valueOf(fen))
                        .divide(sum, 10, RoundingMode.HALF_UP);
                assertThat(BigDecimal.valueOf(parts[i]).subtract(quota).abs())
                        .as("%s by %s", fen, shares)
                        .isLessThan(BigDecimal.ONE);
            }
        }
    }

    private static List<BigDecimal> randomShares(Random random) {
        List<BigDecimal> shares = new ArrayList<>();
        int lines = 1 + random.nextInt(9);
        BigDecimal rest = BigDecimal.ONE;
        for (int i = 0; i < lines; i++) {
            BigDecimal share = random.nextInt(4) == 0
                    ? null
                    : rest.multiply(BigDecimal.valueOf(random.nextInt(100), 2)).setScale(4, RoundingMode.DOWN);
            rest = share == null ? rest : rest.subtract(share);
            shares.add(share);
        }
        boolean positive = shares.stream().anyMatch(s -> s == null || s.signum() > 0);
        return positive ? shares : List.of(BigDecimal.ONE);
    }

    @Test
    void aFlaggedLineLeads() {
        assertThat(lead(List.of("0.6", "0.4"), false, true)).isEqualTo(1);
    }

    @Test
    void ofSeveralFlaggedLinesTheLargestShareLeads() {
        assertThat(lead(List.of("0.5", "0.2", "0.3"), false, true, true)).isEqualTo(2);
    }

    @Test
    void withoutAFlagTheLargestShareLeads() {
        assertThat(lead(List.of("0.2", "0.5", "0.3"), false, false, false)).isEqualTo(1);
    }

    @Test
    void amongEqualSharesTheFirstLineLeads() {
        assertThat(lead(List.of("0.4", "0.4", "0.2"), false, false, false)).isEqualTo(0);
        assertThat(lead(List.of("0.2", "0.4", "0.4"), true, true, true)).isEqualTo(1);
    }

    private static long[] split(long fen, String... shares) {
        return Allocation.split(fen, Allocation.weights(decimals(Arrays.asList(shares))));
    }

    private static int lead(List<String> shares, Boolean... flags) {
        return Allocation.lead(Allocation.weights(decimals(shares)), List.of(flags));
    }

    private static List<BigDecimal> decimals(List<String> shares) {
        return shares.stream().map(s -> s == null ? null : new BigDecimal(s)).toList();
    }
}
