package org.investstat.indicator.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.FactRows;
import org.investstat.Shipped;
import org.investstat.ShippedDefinitions;
import org.investstat.SparkWork;
import org.investstat.config.Periods;
import org.investstat.indicator.cell.CellPlan;
import org.investstat.indicator.cell.Cells;
import org.investstat.indicator.period.Calendar;
import org.investstat.indicator.period.TimeSlices;
import org.investstat.table.Facts;
import org.investstat.table.PeriodKind;
import org.junit.jupiter.api.Test;

/** All cells of all shipped boards come from one pass over each fact. */
class OnePassTest {
    private static final LocalDate AS_OF = LocalDate.of(2023, 6, 30);

    @Test
    void thereIsOneSparkJobAFact() throws Exception {
        CellPlan plan = CellPlan.of(ShippedDefinitions.on(AS_OF), List.of(Facts.PROJECTS));
        TimeSlices slices = TimeSlices.of(
                Calendar.of(AS_OF, new Periods(List.of(PeriodKind.values()), OptionalInt.empty()), List.of()), AS_OF);
        AtomicReference<Cells> computed = new AtomicReference<>();
        SparkWork work = SparkWork.during(() -> {
            computed.set(FactPasses.cells(
                    plan, slices, OnePassTest::fact, Shipped.reference().regions()::lineage));
            return computed;
        });
        Cells cells = computed.get();

        assertThat(plan.facts()).hasSize(8);
        assertThat(work).isEqualTo(new SparkWork(8, 0, 0));
        assertThat(cells.rows("projects")).isEqualTo(2);
        assertThat(cells.regions("projects")).containsExactly("520102", "GUIAN");
        assertThat(cells.firstEvent()).contains(LocalDate.of(2022, 12, 1));
    }

    private static Dataset<Row> fact(String name) {
        FactRows rows = FactRows.of(Facts.named(name).orElseThrow().table());
        if (name.equals("projects")) {
            rows.row("region_code=520102", "signed_on=2023-01-01", "origin_scope=domestic");
            rows.row("region_code=GUIAN", "landed_on=2022-12-01");
        }
        return rows.dataset();
    }
}
