package org.investstat.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.investstat.text.Text;

/** The conformed facts: published tables, and the only thing that figures are computed from. */
public final class Facts {
    private static final DataType STRING = DataTypes.StringType;
    private static final DataType DATE = DataTypes.DateType;
    private static final DataType LONG = DataTypes.LongType;
    private static final DataType BOOLEAN = DataTypes.BooleanType;
    private static final DataType STRINGS = DataTypes.createArrayType(DataTypes.StringType, false);
    private static final DataType DATES = DataTypes.createArrayType(DataTypes.DateType, false);
    private static final DataType AMOUNTS = DataTypes.createArrayType(Money.TYPE, false);

    /** One row per current contract, whatever its type or status. */
    public static final TableSchema CONTRACTS = new Columns("contracts")
            .of(
                    STRING,
                    "contract_id",
                    "project_id",
                    "project_name",
                    "region_code",
                    "region_name",
                    "prefecture_code",
                    "province_code",
                    "contract_type")
            .of(DATE, "signed_on")
            .of(Money.TYPE, "amount")
            .of(STRING, "currency", "status", "lead_investor_id", "lead_investor_name")
            .of(LONG, "investor_count")
            .of(STRINGS, "size_bands")
            .of(STRING, "industry_code")
            .of(STRINGS, "chains")
            .of(STRING, "channel", "team", "campaign", "event")
            .of(DATE, "reported_on")
            .of(STRING, "source_file")
            .of(LONG, "source_line")
            .table(Text.of("每份现行合同一行", "one row per current contract"), "contract_id");

    /**
     * One row per current contract and investor; one line without investor where there is none. {@code amount} is the
     * investor's allocated part, {@code contract_amount} the whole; {@code is_lead} is true on exactly one line of each
     * contract.
     */
    public static final FactSchema CONTRACT_LINES = new FactSchema(
            new Columns("contract_lines")
                    .of(STRING, "contract_id", "investor_id", "investor_name", "project_id", "project_name")
                    .of(
                            STRING,
                            "region_code",
                            "region_name",
                            "prefecture_code",
                            "province_code",
                            "contract_type",
                            "status")
                    .of(DATE, "signed_on")
                    .of(BOOLEAN, "is_lead")
                    .of(DataTypes.createDecimalType(18, 12), "share")
                    .of(Money.TYPE, "amount", "contract_amount")
                    .origin()
                    .industry()
                    .of(STRINGS, "size_bands")
                    .of(STRING, "channel", "team", "campaign", "event")
                    .of(BOOLEAN, "is_key", "suspected_repeat")
                    .of(STRING, "source_file")
                    .of(LONG, "source_line")
                    .table(
                            Text.of("每份现行合同每个投资方一行", "one row per current contract and investor"),
                            "contract_id",
                            "investor_id"),
            Text.of("合同投资方明细", "contract lines"),
            "",
            "signed_on",
            dimensions(Map.of(Dimension.CONTRACT_TYPE, "contract_type")));

    /**
     * One row per accepted project. {@code signed_on} is the date of its first effective formal contract signed by the
     * as-of date; the origin columns are its lead investor's; {@code <stage>_on} the first day of each stage or
     * milestone not after the as-of date, {@code last_event_on} the last of them all; {@code funds_in_place} what has
     * arrived by the as-of date; {@code suspected_repeat} is true where another project is suspected to be the same and
     * counts first. The lists of days and amounts are those of its effective formal contracts and of its flows of funds,
     * oldest first; {@code size_bands_on} says on which day the contracts reached each of the {@code size_bands}.
     */
    public static final FactSchema PROJECTS = new FactSchema(
            new Columns("projects")
                    .of(
                            STRING,
                            "project_id",
                            "project_name",
                            "region_code",
                            "region_name",
                            "prefecture_code",
                            "province_code")
                    .of(DATE, "signed_on")
                    .of(STRING, "first_contract_id")
                    .of(LONG, "contract_count")
                    .of(Money.TYPE, "contract_amount")
                    .of(DATES, "contracts_signed_on")
                    .of(AMOUNTS, "contract_amounts")
                    .of(STRING, "lead_investor_id", "lead_investor_name")
                    .origin()
                    .industry()
                    .of(STRINGS, "size_bands")
                    .of(DATES, "size_bands_on")
                    .of(STRING, "channel", "team", "campaign", "event")
                    .of(BOOLEAN, "is_key", "park")
                    .of(Money.TYPE, "expected_output", "expected_tax")
                    .of(LONG, "expected_jobs")
                    .from(
                            "project_stages",
                            DATE,
                            Arrays.stream(Stage.values()).map(Stage::dateColumn).toArray(String[]::new))
                    .of(DATE, "last_event_on")
                    .from("funds", Money.TYPE, "funds_in_place")
                    .from("funds", DATES, "funds_arrived_on")
                    .from("funds", AMOUNTS, "fund_amounts")
                    .of(BOOLEAN, "suspected_repeat")
                    .of(DATE, "reported_on")
                    .of(STRING, "source_file")
                    .of(LONG, "source_line")
                    .table(Text.of("每个项目一行", "one row per project"), "project_id"),
            Text.of("项目", "projects"),
            "",
            "signed_on",
            dimensions(Map.of()),
            FactStates.PROJECTS);

    /**
     * One row per project and stage or milestone it has reached, with the first day of it. {@code left_on} is the first
     * day of anything beyond: a later stage, a milestone, the end of the project or its first effective formal
     * contract. Spans are days and empty where negative.
     */
    public static final FactSchema PROJECT_STAGES = new FactSchema(
            new Columns("project_stages")
                    .of(STRING, "project_id", "stage")
                    .of(DATE, "on")
                    .of(STRING, "project_name", "region_code", "region_name", "prefecture_code", "province_code")
                    .of(DATE, "left_on", "signed_on", "previous_stage_on", "next_stage_on")
                    .of(BOOLEAN, "has_next_stage", "next_stage_reached")
                    .of(LONG, "days_since_previous_stage", "days_since_signing", "days_since_construction")
                    .origin()
                    .industry()
                    .of(STRINGS, "size_bands")
                    .of(DATES, "size_bands_on")
                    .of(STRING, "channel", "team", "campaign", "event")
                    .of(BOOLEAN, "is_key", "park")
                    .of(STRING, "source_file")
                    .of(LONG, "source_line")
                    .table(Text.of("每个项目每个阶段一行", "one row per project and stage"), "project_id", "stage"),
            Text.of("项目阶段", "project stages"),
            "project_stages",
            "on",
            dimensions(Map.of(Dimension.STAGE, "stage")),
            FactStates.PROJECT_STAGES);

    /**
     * One row per flow of funds and investor; one line without investor where the project has none. {@code amount} is
     * the investor's part (below zero for a correction), {@code flow_amount} the whole; {@code signed_on} is the
     * project's.
     */
    public static final FactSchema FUND_LINES = new FactSchema(
            new Columns("fund_lines")
                    .of(STRING, "fund_flow_id", "investor_id", "investor_name", "project_id", "project_name")
                    .of(STRING, "region_code", "region_name", "prefecture_code", "province_code")
                    .of(DATE, "arrived_on")
                    .of(DataTypes.createDecimalType(18, 12), "share")
                    .of(Money.TYPE, "amount", "flow_amount")
                    .of(STRING, "currency")
                    .of(DATE, "signed_on")
                    .origin()
                    .industry()
                    .of(STRINGS, "size_bands")
                    .of(STRING, "channel", "team", "campaign", "event")
                    .of(BOOLEAN, "is_key", "park")
                    .of(DATE, "reported_on")
                    .of(STRING, "source_file")
                    .of(LONG, "source_line")
                    .table(
                            Text.of("每笔到位资金每个投资方一行", "one row per flow of funds and investor"),
                            "fund_flow_id",
                            "investor_id"),
            Text.of("到位资金明细", "funds in place, by investor"),
            "funds",
            "arrived_on",
            dimensions(Map.of()),
            FactStates.FUND_LINES);

    /** One row per current activity. {@code city_code} is where it took place, as resolved. */
    public static final FactSchema ACTIVITIES = new FactSchema(
            new Columns("activities")
                    .of(STRING, "activity_id", "kind", "region_code", "region_name", "prefecture_code", "province_code")
                    .of(DATE, "on")
                    .of(STRING, "party_id", "party_kind")
                    .of(LONG, "times")
                    .of(STRING, "city_code", "team", "campaign", "event")
                    .of(DATE, "reported_on")
                    .of(STRING, "source_file")
                    .of(LONG, "source_line")
                    .table(Text.of("每次招商活动一行", "one row per activity"), "activity_id"),
            Text.of("招商活动", "activities"),
            "activities",
            "on",
            Map.of(Dimension.TEAM, "team", Dimension.CAMPAIGN, "campaign", Dimension.EVENT, "event"));

    /** One row per team. Empty ends of its span are open. */
    public static final FactSchema TEAM_STAFF = new FactSchema(
            new Columns("team_staff")
                    .of(
                            STRING,
                            "team_id",
                            "team_name",
                            "region_code",
                            "region_name",
                            "prefecture_code",
                            "province_code",
                            "campaign",
                            "field")
                    .of(DATE, "stationed_from", "stationed_to")
                    .of(LONG, "staff")
                    .of(STRING, "source_file")
                    .of(LONG, "source_line")
                    .table(Text.of("每支招商小分队一行", "one row per team"), "team_id"),
            Text.of("招商小分队", "teams"),
            "teams",
            "stationed_from",
            Map.of(Dimension.TEAM, "team_id", Dimension.CAMPAIGN, "campaign"));

    /** One row per factory building, as last reported. Areas are square metres. */
    public static final FactSchema FACTORIES = new FactSchema(
            new Columns("factories")
                    .of(STRING, "factory_id", "region_code", "region_name", "prefecture_code", "province_code")
                    .of(DATE, "built_on")
                    .of(Area.TYPE, "area_m2", "leased_m2")
                    .of(DATE, "reported_on")
                    .of(STRING, "source_file")
                    .of(LONG, "source_line")
                    .table(Text.of("每幢标准厂房一行", "one row per factory building"), "factory_id"),
            Text.of("标准厂房", "factories"),
            "factories",
            "built_on",
            Map.of(Dimension.STOCK, "built_on"));

    /** One row per industry fund; never part of contracted money or of funds in place. */
    public static final FactSchema FUND_REGISTRATIONS = new FactSchema(
            new Columns("fund_registrations")
                    .of(
                            STRING,
                            "fund_id",
                            "fund_name",
                            "region_code",
                            "region_name",
                            "prefecture_code",
                            "province_code")
                    .of(DATE, "registered_on")
                    .of(Money.TYPE, "size")
                    .of(STRING, "source_file")
                    .of(LONG, "source_line")
                    .table(Text.of("每只产业基金一行", "one row per industry fund"), "fund_id"),
            Text.of("产业基金", "industry funds"),
            "industry_funds",
            "registered_on",
            Map.of());

    private static final List<FactSchema> ALL = List.of(
            CONTRACT_LINES,
            PROJECTS,
            PROJECT_STAGES,
            FUND_LINES,
            ACTIVITIES,
            TEAM_STAFF,
            FACTORIES,
            FUND_REGISTRATIONS);

    private Facts() {}

    /** The facts that definitions may name. */
    public static List<FactSchema> all() {
        return ALL;
    }

    public static Optional<FactSchema> named(String name) {
        return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    private static Map<Dimension, String> dimensions(Map<Dimension, String> own) {
        Map<Dimension, String> all = new EnumMap<>(Dimension.class);
        for (Dimension shared : List.of(
                Dimension.ORIGIN_PROVINCE,
                Dimension.ORIGIN_CITY,
                Dimension.ORIGIN_SCOPE,
                Dimension.SECTOR,
                Dimension.INDUSTRY,
                Dimension.INDUSTRY_SECTION,
                Dimension.INDUSTRY_DIVISION,
                Dimension.CHANNEL,
                Dimension.TEAM,
                Dimension.CAMPAIGN,
                Dimension.EVENT)) {
            all.put(shared, shared.id());
        }
        all.put(Dimension.ORIGIN_GROUP, "origin_groups");
        all.put(Dimension.INVESTOR_TAG, "investor_tags");
        all.put(Dimension.CHAIN, "chains");
        all.put(Dimension.SIZE_BAND, "size_bands");
        all.putAll(own);
        return Map.copyOf(all);
    }

    /** Builds a column list in reading order. */
    private static final class Columns {
        private final String name;
        private final List<TableColumn> columns = new ArrayList<>();

        Columns(String name) {
            this.name = name;
        }

        Columns of(DataType type, String... names) {
            return from("", type, names);
        }

        Columns from(String ledger, DataType type, String... names) {
            for (String column : names) {
                columns.add(new TableColumn(column, type, ledger));
            }
            return this;
        }

        Columns origin() {
            return of(STRING, "origin_code", "origin_province", "origin_city", "origin_scope")
                    .of(STRINGS, "origin_groups", "investor_tags");
        }

        Columns industry() {
            return of(STRING, "industry_code", "sector", "industry", "industry_section", "industry_division")
                    .of(STRINGS, "chains");
        }

        TableSchema table(Text grain, String... key) {
            return new TableSchema(name, grain, List.copyOf(columns), List.of(key));
        }
    }
}
