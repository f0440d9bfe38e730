package org.investstat.publish;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.investstat.config.LockTimes;
import org.investstat.table.TableColumn;
import org.investstat.table.TableSchema;
import org.investstat.text.Text;

/** A table with a column of every type that tables use, and three rows of it. */
public final class Example {
    public static final Configuration HADOOP = new Configuration(false);

    public static final TableSchema TABLE = new TableSchema(
            "contracts",
            Text.of("每份合同一行", "one row per contract"),
            List.of(
                    column("contract_id", DataTypes.StringType),
                    column("signed_on", DataTypes.DateType),
                    column("is_key", DataTypes.BooleanType),
                    column("source_line", DataTypes.LongType),
                    column("amount", DataTypes.createDecimalType(18, 2)),
                    column("value", DataTypes.createDecimalType(38, 6)),
                    column("chains", DataTypes.createArrayType(DataTypes.StringType, false))),
            List.of("contract_id"));

    private Example() {}

    public static OutputLock lock(String output, String holder) {
        return OutputLock.acquire(output, holder, LockTimes.STANDARD, new FakeTime(), notice -> {}, HADOOP);
    }

    /** A fresh run's folder, whose holder gave the lock back. */
    public static RunFolder fresh(String output, String id) {
        try (OutputLock lock = lock(output, id)) {
            return RunFilling.create(output, id, lock, HADOOP);
        }
    }

    /** The same with its name. */
    public static RunFolder named(String output, RunFolder run) {
        try (OutputLock lock = lock(output, run.runId())) {
            RunFilling.giveName(run, lock);
            return run;
        }
    }

    public static List<Object[]> rows() {
        return Stream.of(
                        row(
                                "C1",
                                LocalDate.of(2023, 3, 7),
                                true,
                                2L,
                                new BigDecimal("1200000000.00"),
                                new BigDecimal("-12345678901234567890123456789012.345678"),
                                List.of("酱香白酒", "大数据")),
                        row(
                                "C2",
                                LocalDate.of(1900, 1, 1),
                                false,
                                -1L,
                                new BigDecimal("-0.01"),
                                new BigDecimal("0.5"),
                                List.of()),
                        row("贵安", null, null, null, null, null, null))
                .toList();
    }

    public static Object[] row(Object... values) {
        return values;
    }

    private static TableColumn column(String name, DataType type) {
        return new TableColumn(name, type, "");
    }
}
