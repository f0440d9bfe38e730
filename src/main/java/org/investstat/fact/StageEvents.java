package org.investstat.fact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.rows.Columns;
import org.investstat.rows.Rows;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Stage;
import org.investstat.text.FileOrder;

/** What counts of a project's progress: of each stage the first event, of one day the one read first. */
final class StageEvents {
    static final StructType SCHEMA = new StructType()
            .add("project_id", DataTypes.StringType)
            .add("stage", DataTypes.StringType)
            .add("on", DataTypes.DateType)
            .add(LedgerSchema.FILE, DataTypes.StringType)
            .add(LedgerSchema.LINE, DataTypes.LongType);

    private static final int STAGE = SCHEMA.fieldIndex("stage");
    private static final int ON = SCHEMA.fieldIndex("on");
    private static final int FILE = SCHEMA.fieldIndex(LedgerSchema.FILE);
    private static final int LINE = SCHEMA.fieldIndex(LedgerSchema.LINE);

    private static final Comparator<Row> EARLIER = Comparator.comparing(StageEvents::on)
            .thenComparing(event -> event.getString(FILE), FileOrder::compare)
            .thenComparing(event -> event.getLong(LINE));

    private StageEvents() {}

    /** @param stages accepted rows of the ledger */
    static Rows apply(Rows stages) {
        Columns<Row> columns = Columns.<Row>of(SCHEMA).from(stages.schema(), row -> row);
        return stages.map(SCHEMA, columns::values);
    }

    /** @param events of one project, in no order; those after the as-of date do not count */
    static Map<Stage, Row> first(List<Row> events, LocalDate asOf) {
        Map<Stage, Row> first = new EnumMap<>(Stage.class);
        for (Row event : events) {
            if (!on(event).isAfter(asOf)) {
                first.merge(stage(event), event, (one, other) -> EARLIER.compare(one, other) <= 0 ? one : other);
            }
        }
        return first;
    }

    static Stage stage(Row event) {
        return Stage.named(event.getString(STAGE)).orElseThrow();
    }

    static LocalDate on(Row event) {
        return event.getLocalDate(ON);
    }
}
