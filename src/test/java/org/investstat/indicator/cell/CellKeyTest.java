package org.investstat.indicator.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellKeyTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0", "8191, 524287, 524287, 4095", "1, 0, 524287, 0", "8191, 0, 0, 4095", "5, 6, 7, 8"})
    void aKeyGivesBackWhatItWasMadeOf(int region, int first, int second, int slice) {
        long key = CellKey.of(region, first, second, slice);

        assertThat(key).isNotNegative();
        assertThat(new int[] {CellKey.region(key), CellKey.first(key), CellKey.second(key), CellKey.slice(key)})
                .containsExactly(region, first, second, slice);
    }

    @Test
    void slicesOfOneGroupAreNeighbours() {
        assertThat(CellKey.of(3, 4, 5, 1) - CellKey.of(3, 4, 5, 0)).isEqualTo(1);
        assertThat(CellKey.of(3, 4, 6, 0)).isGreaterThan(CellKey.of(3, 4, 5, 4095));
    }

    @Test
    void aBreakdownMayHaveAsManyMembersAsAKeyCanTellApart() {
        assertThatCode(() -> CellKey.require(524288, CellKey.MEMBER_BITS, "event"))
                .doesNotThrowAnyException();
    }

    @Test
    void oneMemberMoreStopsTheRunByName() {
        Failure failure =
                catchThrowableOfType(Failure.class, () -> CellKey.require(524289, CellKey.MEMBER_BITS, "event"));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.DATA);
        assertThat(failure.problems())
                .containsExactly(Text.of(
                        "“event”的取值超过524288个，不能作为分组", "event has more than 524288 values and cannot be a breakdown"));
    }
}
