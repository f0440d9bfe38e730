package org.investstat.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** The tables of figures and of data quality (data contract, section 5). Boards are built by {@link #board}. */
public final class OutputTables {
    private static final DataType STRING = DataTypes.StringType;
    private static final DataType DATE = DataTypes.DateType;
    private static final DataType BOOLEAN = DataTypes.BooleanType;
    /** Figures: 38 digits, six of them decimals. */
    public static final DataType FIGURE = DataTypes.createDecimalType(38, 6);

    public static final TableSchema INDICATORS = new TableSchema(
            "indicators",
            Text.of("每个指标每个地区每个时期每组分组成员一行", "one row per indicator, region, period and members"),
            columns(
                    typed(STRING, "indicator_id", "definition_version", "region_code", "region_name", "region_level"),
                    typed(STRING, "period_kind", "period"),
                    typed(DATE, "period_start", "period_end"),
                    typed(BOOLEAN, "period_complete"),
                    typed(STRING, "dim_1", "member_1", "member_1_name", "dim_2", "member_2", "member_2_name"),
                    typed(BOOLEAN, "additive"),
                    typed(FIGURE, "value"),
                    typed(STRING, "unit"),
                    typed(FIGURE, "numerator", "denominator", "previous_year_value", "change_on_year"),
                    typed(STRING, "change_unit"),
                    typed(FIGURE, "previous_value", "change_on_previous", "target"),
                    typed(STRING, "target_bound"),
                    typed(FIGURE, "completion", "schedule"),
                    typed(STRING, "status", "text")),
            List.of("indicator_id", "region_code", "period_kind", "period", "dim_1", "member_1", "dim_2", "member_2"));

    public static final TableSchema REJECTS = new TableSchema(
            "rejects",
            Text.of("每个被拒记录一行", "one row per rejected record"),
            columns(
                    typed(STRING, "ledger", "source_file"),
                    typed(DataTypes.LongType, "source_line"),
                    typed(STRING, "column", "value", "code", "reason", "reason_en", "caused_by")),
            List.of("ledger", "source_file", "source_line"));

    public static final TableSchema FINDINGS = new TableSchema(
            "findings",
            Text.of("每个发现一行", "one row per finding"),
            columns(
                    typed(STRING, "severity", "code", "ledger", "key", "text", "text_en", "source_file"),
                    typed(DataTypes.LongType, "source_line")),
            List.of("severity", "code", "ledger", "key", "source_file", "source_line", "text"));

    private OutputTables() {}

    /** A wide table: one row per region, period and members, a column an indicator. */
    public static TableSchema board(String id, List<String> indicators) {
        List<TableColumn> all = new ArrayList<>(columns(
                typed(STRING, "region_code", "region_name", "region_level", "period_kind", "period"),
                typed(DATE, "period_start", "period_end"),
                typed(BOOLEAN, "period_complete"),
                typed(STRING, "dim_1", "member_1", "member_1_name", "dim_2", "member_2", "member_2_name")));
        all.addAll(typed(FIGURE, indicators.toArray(String[]::new)));
        return new TableSchema(
                id,
                Text.of("每个地区每个时期每组分组成员一行", "one row per region, period and members"),
                List.copyOf(all),
                List.of("region_code", "period_kind", "period", "dim_1", "member_1", "dim_2", "member_2"));
    }

    private static List<TableColumn> typed(DataType type, String... names) {
        List<TableColumn> out = new ArrayList<>();
        for (String name : names) {
            out.add(new TableColumn(name, type, ""));
        }
        return out;
    }

    @SafeVarargs
    private static List<TableColumn> columns(List<TableColumn>... groups) {
        List<TableColumn> out = new ArrayList<>();
        for (List<TableColumn> group : groups) {
            out.addAll(group);
        }
        return List.copyOf(out);
    }
}
