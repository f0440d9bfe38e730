package org.investstat.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileOrderTest {

    @ParameterizedTest
    @CsvSource({
        "contracts_9.csv, contracts_10.csv",
        "合同.csv, 合同 (1).csv",
        "合同 (1).csv, 合同 (2).csv",
        "合同 (9).csv, 合同 (10).csv",
        "合同.csv, 合同（1）.csv",
        "合同.csv, 合同 - 副本.csv",
        "合同.csv.gz, 合同_2.csv",
        "2023年2月.csv, 2023年10月.csv",
        "合同９.csv, 合同１０.csv",
        "a/20.csv, b/3.csv",
        "9/z.csv, 10/a.csv",
        "contracts_007.csv, contracts_8.csv",
        "a/x.csv, a b/x.csv",
        "20230930.csv, 20231001.csv",
    })
    void theFirstComesBeforeTheSecond(String first, String second) {
        assertThat(FileOrder.compare(first, second)).isNegative();
        assertThat(FileOrder.compare(second, first)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"合同.csv, 合同.parquet", "1.csv, 01.csv"})
    void onlyEqualNamesAreEqual(String one, String other) {
        assertThat(FileOrder.compare(one, other)).isNotZero();
        assertThat(FileOrder.compare(one, one)).isZero();
    }
}
