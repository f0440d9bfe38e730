package org.investstat.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.investstat.text.Text;

/** The tables of figures and of data quality (data contract, section 5). Boards are built by {@link #board}. */
public final class OutputTables {
    private static final DataType STRING = DataTypes.StringType;
    private static final DataType DATE = DataTypes.DateType;
    private static final DataType BOOLEAN = DataTypes.BooleanType;
    /** Figures: 38 digits, six of them decimals. */
    public static final DataType FIGURE = DataTypes.createDecimalType(38, 6);

    /** 0 to 1. */
    private static final DataType SIMILARITY = DataTypes.createDecimalType(5, 4);

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

    /**
     * {@code counts_first} names the project of the group that net totals keep; {@code repeated_amount} adds up to what
     * gross totals have more than net ones; amounts are yuan.
     */
    public static final TableSchema DUPLICATES = new TableSchema(
            "duplicates",
            Text.of("每对疑似重复的项目一行", "one row per pair of projects suspected to be the same"),
            columns(
                    typed(STRING, "project_a", "project_b", "relation", "evidence"),
                    typed(SIMILARITY, "name_similarity"),
                    typed(STRING, "project_name_a", "project_name_b", "region_code_a", "region_code_b"),
                    typed(STRING, "region_name_a", "region_name_b", "team_a", "team_b"),
                    typed(STRING, "investor_name_a", "investor_name_b", "credit_code_a", "credit_code_b"),
                    typed(DATE, "signed_on_a", "signed_on_b"),
                    typed(Money.TYPE, "amount_a", "amount_b"),
                    typed(STRING, "counts_first"),
                    typed(Money.TYPE, "repeated_amount"),
                    typed(STRING, "text", "text_en", "source_file_a"),
                    typed(DataTypes.LongType, "source_line_a"),
                    typed(STRING, "source_file_b"),
                    typed(DataTypes.LongType, "source_line_b")),
            List.of("project_a", "project_b"));

    /** Difference is {@code only_in_a}, {@code only_in_b}, {@code amount_differs}, {@code unit_suspected} or {@code stage_differs}. */
    public static final TableSchema RECONCILIATION = new TableSchema(
            "reconciliation",
            Text.of("每半月每对报送单位每个项目每处差异一行", "one row per half month, pair of submitters, project and difference"),
            columns(
                    typed(STRING, "half_month", "level_a", "submitter_a", "submitter_a_name"),
                    typed(STRING, "level_b", "submitter_b", "submitter_b_name"),
                    typed(STRING, "project_id", "project_name", "difference"),
                    typed(Money.TYPE, "amount_a", "amount_b"),
                    typed(STRING, "stage_a", "stage_b", "text", "text_en", "source_file_a"),
                    typed(DataTypes.LongType, "source_line_a"),
                    typed(STRING, "source_file_b"),
                    typed(DataTypes.LongType, "source_line_b")),
            List.of("half_month", "level_a", "submitter_a", "level_b", "submitter_b", "project_id", "difference"));

    /** Status is {@code submitted}, {@code late} or {@code overdue}; the match rate is in %, its change in points. */
    public static final TableSchema RECONCILIATION_UNITS = new TableSchema(
            "reconciliation_units",
            Text.of("每半月每个报送单位一行", "one row per half month and submitter"),
            columns(
                    typed(STRING, "half_month"),
                    typed(DATE, "period_start", "period_end"),
                    typed(STRING, "level", "submitter", "submitter_name"),
                    typed(DATE, "due_on", "submitted_on"),
                    typed(STRING, "status"),
                    typed(DataTypes.LongType, "projects", "compared", "matched", "only_here", "only_there"),
                    typed(DataTypes.LongType, "amount_differs", "unit_suspected", "stage_differs"),
                    typed(FIGURE, "match_rate", "previous_match_rate", "change_on_previous")),
            List.of("half_month", "level", "submitter"));

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

    /** A board of targets: behind is below the schedule; the rank is among the regions of one level. */
    public static TableSchema targets(String id) {
        return new TableSchema(
                id,
                Text.of("每个有目标的指标每个地区每个时期一行", "one row per indicator, region and period with a target"),
                columns(
                        typed(STRING, "region_code", "region_name", "region_level", "period_kind", "period"),
                        typed(DATE, "period_start", "period_end"),
                        typed(BOOLEAN, "period_complete"),
                        typed(STRING, "indicator_id", "indicator_title", "unit"),
                        typed(FIGURE, "value", "target"),
                        typed(STRING, "target_bound"),
                        typed(FIGURE, "completion", "schedule"),
                        typed(BOOLEAN, "behind_schedule"),
                        typed(DataTypes.LongType, "rank")),
                List.of("indicator_id", "period_kind", "period", "region_level", "rank", "region_code"),
                Set.of("rank"));
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
