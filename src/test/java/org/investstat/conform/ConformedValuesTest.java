package org.investstat.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.investstat.LedgerRows;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a readable row becomes: values, defaults, notes, and the text that duplicates are found by. */
class ConformedValuesTest {

    @ParameterizedTest
    @CsvSource({
        "100, '', 1000000.00",
        "2.7亿元, '', 270000000.00",
        "100, 元, 100.00",
        "0.0000005, '', 0.01",
        "0.0000004, '', 0.00",
        "1000000000000, 元, 1000000000000.00",
    })
    void anAmountIsYuanRoundedHalfUpTo分(String amount, String unit, BigDecimal yuan) {
        Row row = LedgerRows.one(Ledgers.CONTRACTS, "amount=" + amount, "unit=" + unit);

        assertThat(row.<BigDecimal>getAs("amount")).isEqualTo(yuan);
    }

    @Test
    void foreignCurrencyIsConvertedAtTheLastRateNotAfterTheEventAndRoundedOnce() {
        LedgerRows rates = LedgerRows.of(Ledgers.FX_RATES)
                .row("from=2020-01-01", "cny_per_unit=6.5")
                .row("from=2023-01-01", "cny_per_unit=7.123456")
                .row("from=2023-01-02", "cny_per_unit=9");
        List<Row> rows = LedgerRows.of(Ledgers.CONTRACTS)
                .rates(rates)
                .row("amount=10.005", "unit=元", "currency=usd", "signed_on=2023-01-01")
                .row("amount=10.005", "unit=元", "currency=USD", "signed_on=2022-12-31")
                .conformed();

        assertThat(rows)
                .extracting(r -> r.<BigDecimal>getAs("amount"))
                .containsExactly(new BigDecimal("71.27"), new BigDecimal("65.03"));
    }

    @Test
    void aWordThatCallsForANoteIsNotedInEveryRow() {
        List<Row> rows = LedgerRows.of(Ledgers.INVESTORS)
                .row("origin=吉林", "ultimate_origin=无此地")
                .row("origin=吉林", "ultimate_origin=无此地")
                .conformed();

        assertThat(rows).extracting(r -> r.<String>getAs("origin")).containsExactly("220000", "220000");
        assertThat(rows).extracting(ConformedValuesTest::noted).containsOnly(List.of("name_presumed", "value_emptied"));
    }

    @Test
    void emptyCellsTakeTheDefaultsOfTheLedger() {
        Row row = LedgerRows.one(Ledgers.CONTRACTS);

        assertThat(row.<String>getAs("status")).isEqualTo("effective");
        assertThat(row.<String>getAs("currency")).isEqualTo("CNY");
        assertThat(row.<String>getAs("event")).isNull();
    }

    @Test
    void codesNamesAndListsBecomeCanonical() {
        Row row = LedgerRows.one(
                Ledgers.PROJECTS,
                "region=贵州省贵阳市南明区",
                "industry_code=3911",
                "chains=现代化工| GZ_IND10_01||现代化工",
                "is_key=是",
                "reported_on=2023年3月7日");

        assertThat(row.<String>getAs("region")).isEqualTo("520102");
        assertThat(row.<String>getAs("industry_code")).isEqualTo("C3911");
        assertThat(row.<String[]>getAs("chains")).hasSize(2).contains("GZ_IND10_01");
        assertThat(row.<Boolean>getAs("is_key")).isTrue();
        assertThat(row.<LocalDate>getAs("reported_on")).isEqualTo("2023-03-07");
    }

    @Test
    void tagsAreWordsOnceEachInOrder() {
        assertThat(LedgerRows.one(Ledgers.INVESTORS, "tags=listed|global500||listed")
                        .<String[]>getAs("tags"))
                .containsExactly("global500", "listed");
    }

    static Stream<Arguments> notes() {
        return Stream.of(
                Arguments.of(
                        Ledgers.PROJECTS,
                        "is_key=也许",
                        "value_emptied: is_key: '也许' is neither yes nor no (y n true false 1 0 是 否); taken as empty"),
                Arguments.of(
                        Ledgers.PROJECTS,
                        "expected_output=-3",
                        "value_emptied: expected_output: '-3' is below zero: check the sign; taken as empty"),
                Arguments.of(
                        Ledgers.PROJECTS,
                        "expected_jobs=约300",
                        "value_emptied: expected_jobs: '约300' is approximate: give the exact figure; taken as empty"),
                Arguments.of(
                        Ledgers.INVESTORS,
                        "credit_code=914403001922038217",
                        "value_emptied: credit_code: credit code '914403001922038217' fails its check digit"
                                + " (GB 32100-2015); taken as empty"),
                Arguments.of(
                        Ledgers.INVESTORS,
                        "ultimate_origin=无此地",
                        "value_emptied: ultimate_origin: Unknown region '无此地'; write its six-digit code or full name,"
                                + " or add it to region_aliases.csv; taken as empty"),
                Arguments.of(
                        Ledgers.PROJECTS,
                        "industry_code=B",
                        "industry_section_only: industry given as section B only: its sector is presumed"),
                Arguments.of(
                        Ledgers.CONTRACTS,
                        "signed_on=2023-01-03",
                        "event_after_report: signed_on on 2023-01-03 is later than its report of 2023-01-02"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("notes")
    void aRowThatStaysMayCarryANote(LedgerSchema ledger, String cell, String note) {
        Row row = LedgerRows.one(ledger, cell);
        Row[] notes = row.getAs(LedgerSchema.NOTES);

        assertThat(row.<Row>getAs(LedgerSchema.PROBLEM)).isNull();
        assertThat(notes)
                .extracting(n -> n.getString(0) + ": " + n.getString(2))
                .containsExactly(note);
    }

    @Test
    void anEmptiedValueIsNull() {
        assertThat(LedgerRows.one(Ledgers.PROJECTS, "expected_jobs=很多").<Long>getAs("expected_jobs"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "amount=1亿元; amount=10000",
                "amount=1亿元; amount=10,000万元",
                "amount=１００; amount=100.0",
                "signed_on=2023-01-01; signed_on=2023年1月1日",
                "status=; status=effective",
                "currency=cny; currency=",
                "channel=　驻粤招商; channel=驻粤招商 ",
            })
    void rowsThatSayTheSameInOtherWordsAreEqual(String one, String other) {
        assertThat(content(Ledgers.CONTRACTS, one)).isEqualTo(content(Ledgers.CONTRACTS, other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "amount=1; amount=1.01",
                "channel=a; channel=A",
                "event=a; channel=a",
                "project_id=P1; project_id=P2"
            })
    void rowsThatSaySomethingElseAreNot(String one, String other) {
        assertThat(content(Ledgers.CONTRACTS, one)).isNotEqualTo(content(Ledgers.CONTRACTS, other));
    }

    private static String content(LedgerSchema ledger, String cell) {
        return LedgerRows.one(ledger, cell).getAs(LedgerSchema.CONTENT);
    }

    static List<String> noted(Row row) {
        Row[] notes = row.getAs(LedgerSchema.NOTES);
        return Arrays.stream(notes).map(note -> note.getString(0)).toList();
    }
}
