package org.investstat.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.investstat.conform.ConformedValuesTest.noted;

import org.apache.spark.sql.Row;
import org.investstat.LedgerRows;
import org.investstat.table.Ledgers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A park is a name, or yes or no. */
class ParksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "贵安综合保税区",
                "未来科技城",
                "无锡—贵阳产业园",
                "非遗产业园",
                "白云区外贸产业园",
                "Guian Park",
                "Y",
                "是",
                "有",
                "1",
                "TRUE",
                "ｙ",
                "在园区",
                "√"
            })
    void aNameOrYesIsInAPark(String park) {
        Row row = LedgerRows.one(Ledgers.PROJECTS, "park=" + park);

        assertThat(row.<Boolean>getAs("park")).isTrue();
        assertThat(noted(row)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "否", "无", "n", "0", "false", "暂无", "没有", "不在园区", "不在产业园区内", "未入园", "未入驻开发区", "园区外", "工业园区以外", "非园区",
                "无园区", "无所属园区"
            })
    void wordsThatSayNoneAreNotInAPark(String park) {
        Row row = LedgerRows.one(Ledgers.PROJECTS, "park=" + park);

        assertThat(row.<Boolean>getAs("park")).isFalse();
        assertThat(noted(row)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "/", "——", "待定", "NULL", "nan", "52", "？", "N/A", "未知", "区"})
    void whatIsNoNameIsTakenAsEmptyWithAFinding(String park) {
        Row row = LedgerRows.one(Ledgers.PROJECTS, "park=" + park);

        assertThat(row.<Boolean>getAs("park")).isNull();
        assertThat(noted(row)).containsExactly("value_emptied");
    }

    @Test
    void anEmptyParkIsUnknownWithoutAFinding() {
        Row row = LedgerRows.one(Ledgers.PROJECTS, "park= ");

        assertThat(row.<Boolean>getAs("park")).isNull();
        assertThat(noted(row)).isEmpty();
    }
}
