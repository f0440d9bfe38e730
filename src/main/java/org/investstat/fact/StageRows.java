package org.investstat.fact;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Stage;

/** The rows of {@link org.investstat.table.Facts#PROJECT_STAGES}: what a project has reached, and how long it took. */
public final class StageRows {
    private StageRows() {}

    /**
     * One row per project and stage reached.
     *
     * @param projects of {@link SignedProjects}
     */
    public static Dataset<Row> apply(Dataset<Row> projects, ReferenceColumns reference) {
        List<Column> stages = new ArrayList<>();
        List<Stage> all = Stage.all();
        for (int i = 0; i < all.size(); i++) {
            stages.add(stageRow(all.get(i), col("stage_rows").getItem(i)));
        }
        return projects.drop(LedgerSchema.FILE, LedgerSchema.LINE)
                .withColumn("reached", explode(array(stages.toArray(Column[]::new))))
                .where(col("reached.on").isNotNull())
                .select(col("*"), col("reached.*"))
                .drop("reached")
                .withColumn("origin_groups", reference.groups(col("origin_code"), col("on")));
    }

    private static Column stageRow(Stage stage, Column read) {
        Column on = col(stage.dateColumn());
        List<Stage> flow = Stage.flow();
        int place = flow.indexOf(stage);
        Column before = place > 0 ? col(flow.get(place - 1).dateColumn()) : noDay();
        boolean hasNext = place >= 0 && place + 1 < flow.size();
        Column next = hasNext ? col(flow.get(place + 1).dateColumn()).isNotNull() : lit(false);
        return struct(
                lit(stage.id()).as("stage"),
                on.as("on"),
                leftOn(stage).as("left_on"),
                before.as("previous_stage_on"),
                lit(hasNext).as("has_next_stage"),
                next.as("next_stage_reached"),
                span(before, on).as("days_since_previous_stage"),
                span(col("signed_on"), on).as("days_since_signing"),
                span(col(Stage.CONSTRUCTION.dateColumn()), on).as("days_since_construction"),
                read.getField(LedgerSchema.FILE).as(LedgerSchema.FILE),
                read.getField(LedgerSchema.LINE).as(LedgerSchema.LINE));
    }

    /** The first day of anything beyond a stage of the flow; empty for milestones. */
    private static Column leftOn(Stage stage) {
        if (!stage.inFlow()) {
            return noDay();
        }
        List<Column> beyond = new ArrayList<>();
        List<Stage> all = Stage.all();
        for (Stage later : all.subList(all.indexOf(stage) + 1, all.size())) {
            beyond.add(col(later.dateColumn()));
        }
        beyond.add(col("signed_on"));
        return least(beyond.toArray(Column[]::new));
    }

    private static Column noDay() {
        return lit(null).cast("date");
    }

    /** Days from one date to another; empty where one is missing or the span is negative. */
    private static Column span(Column from, Column to) {
        Column days = datediff(to, from).cast("long");
        return when(days.geq(0), days);
    }
}
