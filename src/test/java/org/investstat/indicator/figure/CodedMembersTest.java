package org.investstat.indicator.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.Stream;
import org.investstat.table.Dimension;
import org.junit.jupiter.api.Test;

class CodedMembersTest {
    @Test
    void sizesGoUpwards() {
        assertThat(Stream.of("GE_10B", "GE_1B", "GE_100M")
                        .sorted(Comparator.comparing(code -> CodedMembers.rank(Dimension.SIZE_BAND, code))))
                .containsExactly("GE_100M", "GE_1B", "GE_10B");
    }

    @Test
    void whatTheProductDoesNotNameComesLast() {
        assertThat(CodedMembers.rank(Dimension.SECTOR, Dimension.UNKNOWN))
                .isGreaterThan(CodedMembers.rank(Dimension.SECTOR, "tertiary"));
    }
}
