package org.investstat.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.investstat.LedgerRows;
import org.investstat.config.Delivery;
import org.investstat.config.Format;
import org.investstat.config.ShareUnit;
import org.investstat.config.SourceConfig;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.MoneyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readable rows of the optional ledgers become. */
class OptionalLedgersTest {

    @ParameterizedTest
    @CsvSource({"-100, '', -1000000.00", "-0.005, 元, -0.01", "'-1,234.5万元', '', -12345000.00", "-1, 亿元, -100000000.00"})
    void aCorrectionOfFundsIsBelowZeroAndRoundedAwayFromIt(String amount, String unit, BigDecimal yuan) {
        Row row = LedgerRows.one(Ledgers.FUNDS, "amount=" + amount, "unit=" + unit);

        assertThat(row.<BigDecimal>getAs("amount")).isEqualTo(yuan);
    }

    @Test
    void foreignFundsAreConvertedAtTheDayOfArrival() {
        LedgerRows rates = LedgerRows.of(Ledgers.FX_RATES)
                .row("from=2022-01-01", "cny_per_unit=6.5")
                .row("from=2023-01-02", "cny_per_unit=9");
        Row row = LedgerRows.of(Ledgers.FUNDS)
                .rates(rates)
                .row("amount=-10.01", "unit=元", "currency=USD", "arrived_on=2023-01-01", "reported_on=2023-05-01")
                .conformed()
                .get(0);

        assertThat(row.<BigDecimal>getAs("amount")).isEqualTo(new BigDecimal("-65.07"));
    }

    @Test
    void anActivityCountsOnceUnlessItSaysMore() {
        assertThat(LedgerRows.one(Ledgers.ACTIVITIES).<Long>getAs("times")).isEqualTo(1);
        assertThat(LedgerRows.one(Ledgers.ACTIVITIES, "times=1,200").<Long>getAs("times"))
                .isEqualTo(1200);
        assertThat(content(Ledgers.ACTIVITIES, "times=")).isEqualTo(content(Ledgers.ACTIVITIES, "times=1"));
    }

    @Test
    void areasHaveTwoDecimalsRoundedHalfUp() {
        Row row = LedgerRows.one(Ledgers.FACTORIES, "area_m2=1,000.005", "leased_m2=0");

        assertThat(row.<BigDecimal>getAs("area_m2")).isEqualTo(new BigDecimal("1000.01"));
        assertThat(row.<BigDecimal>getAs("leased_m2")).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void theEndsOfATeamsSpanMayBeOpenAndOneDayLong() {
        Row row = LedgerRows.one(Ledgers.TEAMS, "from=2023-03-01", "to=2023-03-01");

        assertThat(row.<Row>getAs(LedgerSchema.PROBLEM)).isNull();
        assertThat(LedgerRows.one(Ledgers.TEAMS, "to=2023-03-01").<LocalDate>getAs("from"))
                .isNull();
    }

    @Test
    void unreadableStaffIsEmptiedWithANote() {
        Row row = LedgerRows.one(Ledgers.TEAMS, "staff=若干");
        Row[] notes = row.getAs(LedgerSchema.NOTES);

        assertThat(row.<Long>getAs("staff")).isNull();
        assertThat(notes).extracting(n -> n.getString(0)).containsExactly("value_emptied");
    }

    @Test
    void anEventLaterThanItsReportIsNoted() {
        for (LedgerSchema ledger : new LedgerSchema[] {Ledgers.FUNDS, Ledgers.ACTIVITIES, Ledgers.FACTORIES}) {
            Row row = LedgerRows.one(ledger, ledger.eventDate().orElseThrow() + "=2023-01-03");
            Row[] notes = row.getAs(LedgerSchema.NOTES);

            assertThat(notes).as(ledger.name()).extracting(n -> n.getString(0)).containsExactly("event_after_report");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "contract_amount, 100, 亿元, 100.000000",
        "contract_amount, 100亿元, 亿元, 100.000000",
        "contract_amount, 12345.6, 万元, 1.234560",
        "contract_amount, 12345.6万元, 万元, 1.234560",
        "contract_amount, '1,000,050', 元, 0.010001",
        "contract_count, 2000个, 个, 2000.000000",
        "start_rate, 32.9%, %, 32.900000",
        "start_rate, 100, ％, 100.000000",
        "contract_count, 0, 个, 0.000000",
    })
    void aTargetIsInTheUnitOfItsIndicator(String indicator, String value, String unit, BigDecimal read) {
        Row row = LedgerRows.one(Ledgers.TARGETS, "indicator_id=" + indicator, "value=" + value, "unit=" + unit);

        assertThat(row.<Row>getAs(LedgerSchema.PROBLEM)).isNull();
        assertThat(row.<BigDecimal>getAs("value")).isEqualTo(read);
    }

    @Test
    void aTargetInAnotherUnitOfMoneySaysTheSame() {
        assertThat(LedgerRows.one(Ledgers.TARGETS, "value=1", "unit=亿元").<String>getAs(LedgerSchema.CONTENT))
                .isEqualTo(LedgerRows.one(Ledgers.TARGETS, "value=10,000万元", "unit=万元", "bound=exact")
                        .getAs(LedgerSchema.CONTENT));
    }

    @ParameterizedTest
    @CsvSource({"2023", "2023年", "2023年度", "２０２３"})
    void aYearIsAWholeNumber(String text) {
        assertThat(LedgerRows.one(Ledgers.TARGETS, "year=" + text).<Long>getAs("year"))
                .isEqualTo(2023);
    }

    @ParameterizedTest
    @CsvSource({"2020-06-A, 2020-06-A", "2020-6-b, 2020-06-B", "２０２０-12-Ａ, 2020-12-A"})
    void aHalfMonthHasOneForm(String text, String half) {
        assertThat(LedgerRows.one(Ledgers.LEDGER_SNAPSHOTS, "half_month=" + text)
                        .<String>getAs("half_month"))
                .isEqualTo(half);
    }

    @ParameterizedTest
    @CsvSource({
        "county, 贵阳市南明区, 520102",
        "prefecture, 贵阳, 520100",
        "front, 贵阳, 520100",
        "Front, 驻粤一队, 驻粤一队",
        "front, 深圳, 深圳",
    })
    void aSubmitterIsAUnitOrAtTheFrontATeam(String level, String text, String submitter) {
        Row row = LedgerRows.one(Ledgers.LEDGER_SNAPSHOTS, "level=" + level, "submitter=" + text);

        assertThat(row.<Row>getAs(LedgerSchema.PROBLEM)).isNull();
        assertThat(row.<String>getAs("submitter")).isEqualTo(submitter);
    }

    @Test
    void aLevelInTheLedgersOwnWordsTellsAFrontTeamToo() {
        SourceConfig layout = new SourceConfig(
                SourceConfig.DEFAULT.path(),
                Format.AUTO,
                SourceConfig.DEFAULT.charset(),
                ',',
                Map.of(),
                Map.of("level", Map.of("前方", "front")),
                MoneyUnit.WAN,
                ShareUnit.FRACTION,
                false,
                Delivery.USUAL);
        Row row = LedgerRows.of(Ledgers.LEDGER_SNAPSHOTS)
                .layout(layout)
                .row("level=前方", "submitter=驻粤一队")
                .conformed()
                .get(0);

        assertThat(row.<String>getAs("submitter")).isEqualTo("驻粤一队");
    }

    @Test
    void aSnapshotMayLeaveAmountStageAndSigningEmpty() {
        Row row = LedgerRows.one(Ledgers.LEDGER_SNAPSHOTS);

        assertThat(row.<Row>getAs(LedgerSchema.PROBLEM)).isNull();
        assertThat(row.<BigDecimal>getAs("amount")).isNull();
    }

    private static String content(LedgerSchema ledger, String cell) {
        return LedgerRows.one(ledger, cell).getAs(LedgerSchema.CONTENT);
    }
}
