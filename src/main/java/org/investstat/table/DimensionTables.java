package org.investstat.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.investstat.text.Text;

/** The tables that say what the codes of a run's other tables mean (data contract, section 5). */
public final class DimensionTables {
    private static final DataType STRING = DataTypes.StringType;
    private static final DataType DATE = DataTypes.DateType;
    private static final DataType BOOLEAN = DataTypes.BooleanType;
    private static final DataType LONG = DataTypes.LongType;
    private static final DataType STRINGS = DataTypes.createArrayType(DataTypes.StringType, false);

    /** Every code of a region, origin or country that a table may hold, those no longer in use included. */
    public static final TableSchema REGIONS = new TableSchema(
            "regions",
            Text.of("每个地区、自定义单位、国家或停用代码一行", "one row per region, custom unit, country or code no longer in use"),
            new Columns()
                    .of(STRING, "region_code", "region_name", "region_name_en", "short_name", "region_level")
                    .of(STRING, "parent_code", "prefecture_code", "province_code", "origin_scope")
                    .of(DATE, "valid_from", "valid_to")
                    .of(STRING, "successor_code", "note")
                    .of(BOOLEAN, "has_figures")
                    .columns(),
            List.of("region_code"));

    /** The definitions that the run's figures follow, with the condition and the column that are counted or summed. */
    public static final TableSchema INDICATOR_DEFINITIONS = new TableSchema(
            "indicator_definitions",
            Text.of("每个计算了的指标一行", "one row per indicator that was computed"),
            new Columns()
                    .of(STRING, "indicator_id", "definition_version", "title", "title_en", "unit")
                    .of(LONG, "decimals")
                    .of(STRING, "kind", "change_unit")
                    .of(BOOLEAN, "additive", "cumulative", "has_total")
                    .of(STRING, "fact", "date_column", "until_column", "measure", "filter")
                    .of(STRING, "denominator_fact", "denominator_date", "denominator", "denominator_filter")
                    .of(STRING, "of_indicator")
                    .of(STRINGS, "breakdowns", "requires", "ledgers", "boards")
                    .of(STRING, "definition", "definition_en")
                    .columns(),
            List.of("indicator_id"));

    /** The members of every breakdown: all that the reference data knows, and all that a figure has. */
    public static final TableSchema MEMBERS = new TableSchema(
            "members",
            Text.of("每个分组维度的每个成员一行", "one row per dimension and member"),
            new Columns()
                    .of(STRING, "dimension", "member", "member_name", "member_name_en")
                    .of(LONG, "position")
                    .of(BOOLEAN, "overlapping", "subtotal")
                    .of(STRING, "parent_dimension", "parent_member", "scheme")
                    .of(STRINGS, "region_codes", "region_dates")
                    .columns(),
            List.of("dimension", "member"));

    /** The investors that count, one row each, with where they come from. */
    public static final TableSchema INVESTORS = new TableSchema(
            "investors",
            Text.of("每个投资方一行", "one row per investor"),
            new Columns()
                    .of(STRING, "investor_id", "investor_name", "credit_code")
                    .of(STRING, "origin_code", "origin_name", "origin_province", "origin_city", "origin_scope")
                    .of(STRING, "ultimate_origin_code", "ultimate_origin_name")
                    .of(STRINGS, "investor_tags")
                    .of(STRING, "source_file")
                    .of(LONG, "source_line")
                    .columns(),
            List.of("investor_id"));

    private DimensionTables() {}

    public static List<TableSchema> all() {
        return List.of(REGIONS, INDICATOR_DEFINITIONS, MEMBERS, INVESTORS);
    }

    private static final class Columns {
        private final List<TableColumn> columns = new ArrayList<>();

        Columns of(DataType type, String... names) {
            for (String name : names) {
                columns.add(new TableColumn(name, type, ""));
            }
            return this;
        }

        List<TableColumn> columns() {
            return List.copyOf(columns);
        }
    }
}
