package org.investstat.indicator.pass;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.investstat.FactRows;
import org.investstat.config.Periods;
import org.investstat.indicator.cell.FactPlan;
import org.investstat.indicator.cell.Timing;
import org.investstat.indicator.definition.Measure;
import org.investstat.indicator.period.Calendar;
import org.investstat.indicator.period.TimeSlices;
import org.investstat.table.FactSchema;
import org.investstat.table.Facts;
import org.investstat.table.PeriodKind;
import org.junit.jupiter.api.Test;

/** Rows as they were a year before 20 December 2023. */
class AgedRowsTest {
    private static final LocalDate AS_OF = LocalDate.of(2023, 12, 20);

    @Test
    void aProjectHasWhatHadHappenedByThen() {
        Dataset<Row> rows = aged(
                Facts.PROJECTS,
                "signed_on",
                "signed_on=2022-03-01",
                "construction_on=2022-12-20",
                "production_on=2022-12-21",
                "last_event_on=2022-12-21",
                "contract_count=2",
                "contract_amount=600000000",
                "contracts_signed_on=2022-03-01|2023-05-05",
                "contract_amounts=150000000|450000000",
                "size_bands=GE_100M|GE_500M",
                "size_bands_on=2022-03-01|2023-05-05",
                "funds_in_place=5",
                "funds_arrived_on=2022-04-01|2022-12-20|2023-01-01",
                "fund_amounts=7|-3|1",
                "park=true",
                "origin_scope=foreign",
                "lead_investor_id=I1");

        assertThat(text(
                        rows,
                        "signed_on",
                        "construction_on",
                        "production_on",
                        "last_event_on",
                        "contract_count",
                        "contract_amount",
                        "size_bands",
                        "funds_in_place",
                        "park",
                        "origin_scope",
                        "lead_investor_id"))
                .containsExactly(
                        "[2022-03-01,2022-12-20,null,2022-12-20,1,150000000.00,[GE_100M],4.00,true,foreign,I1]");
    }

    /** Placed by another date than its signing: it was not signed then, so nobody led it and it had no size. */
    @Test
    void aProjectThatWasNotSignedThenComesFromNowhere() {
        Dataset<Row> rows = aged(
                Facts.PROJECTS,
                "lead_on",
                "lead_on=2022-03-01",
                "signed_on=2023-01-01",
                "contract_count=1",
                "contract_amount=150000000",
                "contracts_signed_on=2023-01-01",
                "contract_amounts=150000000",
                "size_bands=GE_100M",
                "size_bands_on=2023-01-01",
                "origin_scope=foreign",
                "origin_groups=GBA",
                "lead_investor_id=I1");

        assertThat(text(
                        rows,
                        "signed_on",
                        "contract_count",
                        "contract_amount",
                        "size_bands",
                        "origin_scope",
                        "origin_groups",
                        "lead_investor_id"))
                .containsExactly("[null,0,null,[],unknown,[],null]");
    }

    @Test
    void aStageHadNotLedToTheNextOneYet() {
        Dataset<Row> rows = aged(
                Facts.PROJECT_STAGES,
                "on",
                "on=2022-03-01",
                "stage=lead",
                "has_next_stage=true",
                "next_stage_reached=true",
                "next_stage_on=2023-01-02",
                "left_on=2022-12-20");

        assertThat(text(rows, "stage", "has_next_stage", "next_stage_reached", "left_on"))
                .containsExactly("[lead,true,false,2022-12-20]");
    }

    @Test
    void whatIsComparedWithNothingIsLeftOut() {
        assertThat(aged(Facts.PROJECTS, "signed_on", "signed_on=2022-12-21").count())
                .isZero();
    }

    private static List<String> text(Dataset<Row> rows, String... columns) {
        return rows
                .select(List.of(columns).stream().map(functions::col).toArray(Column[]::new))
                .collectAsList()
                .stream()
                .map(Row::toString)
                .map(line -> line.replaceAll("ArraySeq\\(([^)]*)\\)|WrappedArray\\(([^)]*)\\)", "[$1$2]"))
                .toList();
    }

    private static Dataset<Row> aged(FactSchema fact, String date, String... row) {
        FactPlan plan = new FactPlan(fact);
        plan.sum(new Measure(fact, date, Optional.empty(), Optional.empty(), Optional.empty()), List.of(), Timing.AGED);
        TimeSlices slices = TimeSlices.of(
                Calendar.of(AS_OF, new Periods(List.of(PeriodKind.CUMULATIVE), OptionalInt.empty()), List.of()), AS_OF);
        return new AgedRows(plan, slices)
                .of(FactRows.of(fact.table()).row(row).dataset())
                .where(col(AgedRows.AGE).isNotNull());
    }
}
