package org.investstat.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investstat.oracle.FactOracle.ExpectedFundLine;
import org.investstat.oracle.FactOracle.ExpectedLine;
import org.investstat.oracle.FactOracle.ExpectedProject;

/** The published facts, read by DuckDB in the shape of the {@link FactOracle}, and laws that they must keep. */
final class FactChecks implements AutoCloseable {
    private static final String BANDS = """
            (['GE_100M', 'GE_500M', 'GE_1B', 'GE_5B', 'GE_10B'])[1:(amount >= 100000000)::int
                + (amount >= 500000000)::int + (amount >= 1000000000)::int + (amount >= 5000000000)::int
                + (amount >= 10000000000)::int]""";
    private static final String GROUPS = """
            coalesce((select list_sort(list_distinct(list(g.group_id)))
                from climb c join grp g on g.region_code = c.code
                where c.leaf = origin_code and (g.valid_from is null or g.valid_from <= day)
                    and (g.valid_to is null or day <= g.valid_to)), [])""";

    private static final String OF_PROJECT =
            "region_code, industry_code, sector, industry, industry_section, industry_division, chains, size_bands, "
                    + "channel, team, campaign, event, is_key, park, signed_on";

    /** Every fact, and the contracts. */
    static final List<String> TABLES = List.of(
            "contracts",
            "contract_lines",
            "projects",
            "project_stages",
            "fund_lines",
            "activities",
            "team_staff",
            "factories",
            "fund_registrations");

    private final Connection connection;

    FactChecks(Path tables, Path reference) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("create view %1$s as select * from read_parquet('%2$s/%1$s/*.parquet')"
                        .formatted(table, tables));
            }
            statement.execute("create view grp as select group_id, region_code, valid_from::date as valid_from, "
                    + "valid_to::date as valid_to from read_csv('" + reference
                    + "/region_groups.csv', header = true, all_varchar = true)");
            statement.execute("""
                    create table climb as
                    with recursive region as (
                        select code, parent_code as parent from read_csv('%1$s/regions.csv', all_varchar = true)
                        union all
                        select unit_code, parent_code from read_csv('%1$s/reporting_units.csv', all_varchar = true)),
                    up(leaf, code) as (
                        select code, code from region
                        union all
                        select up.leaf, region.parent from up join region using (code) where region.parent is not null)
                    select * from up""".formatted(reference));
        }
    }

    /** Rows of every published table, as DuckDB reads them. */
    static Map<String, Long> counts(Path tables) throws SQLException, IOException {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                Stream<Path> folders = Files.list(tables)) {
            for (Path table : folders.filter(Files::isDirectory).toList()) {
                // Hashing the rows makes DuckDB decode every column, not only the footer.
                String sql = "select count(*), max(hash(t)) from read_parquet('" + table + "/*.parquet') t";
                try (ResultSet rows = statement.executeQuery(sql)) {
                    rows.next();
                    counts.put(table.getFileName().toString(), rows.getLong(1));
                }
            }
        }
        return counts;
    }

    List<ExpectedLine> lines() throws SQLException {
        return rows(
                "select contract_id, coalesce(investor_id, '-'), (amount * 100)::bigint, is_lead, "
                        + "coalesce(origin_province, 'unknown'), coalesce(origin_city, 'unknown'), "
                        + "coalesce(origin_scope, 'unknown') from contract_lines",
                r -> new ExpectedLine(
                        r.getString(1),
                        r.getString(2),
                        r.getLong(3),
                        r.getBoolean(4),
                        r.getString(5),
                        r.getString(6),
                        r.getString(7)));
    }

    /** @param scheme a prefix of chain ids: only those are compared */
    List<ExpectedProject> projects(String scheme) throws SQLException {
        return rows(
                "select project_id, region_code, coalesce(team, '-'), coalesce(campaign, '-'), "
                        + "coalesce((funds_in_place * 100)::bigint, -1), coalesce(signed_on::varchar, '-'), coalesce(first_contract_id, '-'), "
                        + "coalesce(lead_investor_id, '-'), (coalesce(contract_amount, 0) * 100)::bigint, "
                        + "coalesce(sector, 'unknown'), coalesce(industry, 'unknown'), "
                        + "coalesce(industry_section, 'unknown'), coalesce(industry_division, 'unknown'), "
                        + "array_to_string(list_sort(list_filter(coalesce(chains, []), lambda c: starts_with(c, '"
                        + scheme + "'))), '|') from projects",
                r -> new ExpectedProject(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        r.getLong(5),
                        r.getString(6),
                        r.getString(7),
                        r.getString(8),
                        r.getLong(9),
                        r.getString(10),
                        r.getString(11),
                        r.getString(12),
                        r.getString(13),
                        r.getString(14)));
    }

    List<ExpectedFundLine> fundLines() throws SQLException {
        return rows(
                "select fund_flow_id, coalesce(investor_id, '-'), arrived_on, (amount * 100)::bigint, "
                        + "coalesce(origin_province, 'unknown'), coalesce(origin_city, 'unknown'), "
                        + "coalesce(origin_scope, 'unknown') from fund_lines",
                r -> new ExpectedFundLine(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getLong(4),
                        r.getString(5),
                        r.getString(6),
                        r.getString(7)));
    }

    /** Rows as text, "-" for what is empty. */
    List<String> activities() throws SQLException {
        return texts(
                "activities",
                "activity_id",
                "kind",
                "region_code",
                "\"on\"",
                "party_id",
                "times",
                "city_code",
                "team",
                "campaign",
                "event");
    }

    /** Event and channel of each contract; of its lines where one of them differs, too. */
    List<String> contractsSaid() throws SQLException {
        return rows(
                "select distinct concat_ws(' ', contract_id, event, channel) from "
                        + "(select contract_id, event, channel from contracts union all "
                        + "select contract_id, event, channel from contract_lines)",
                r -> r.getString(1));
    }

    List<String> projectsSaid() throws SQLException {
        return texts("projects", "project_id", "event", "channel");
    }

    List<String> teams() throws SQLException {
        return texts("team_staff", "team_id", "region_code", "campaign", "stationed_from", "stationed_to", "staff");
    }

    List<String> factories() throws SQLException {
        return texts("factories", "factory_id", "region_code", "built_on", "area_m2", "leased_m2");
    }

    List<String> registrations() throws SQLException {
        return texts("fund_registrations", "fund_id", "region_code", "registered_on", "size");
    }

    private List<String> texts(String table, String... columns) throws SQLException {
        String text =
                Stream.of(columns).map(c -> "coalesce(" + c + "::varchar, '-')").collect(Collectors.joining(", "));
        return rows("select concat_ws(' ', " + text + ") from " + table, r -> r.getString(1));
    }

    /** First days of stages as {@code project stage day}, from the projects and from the project_stages table. */
    List<String> stages() throws SQLException {
        return rows("""
                select concat_ws(' ', project_id, stage, day) from (
                    unpivot (select project_id, columns('(lead|follow_up|negotiation|assessment|decision|signing|construction|fulfilment|landed|production|above_scale|terminated)_on') from projects)
                    on columns(* exclude project_id) into name stage value day)""", r -> r.getString(1).replace("_on ", " "));
    }

    List<String> stageRows() throws SQLException {
        return rows("select concat_ws(' ', project_id, stage, \"on\") from project_stages", r -> r.getString(1));
    }

    /** Each broken law with its first offenders; empty when all hold. */
    List<String> broken() throws SQLException {
        List<String> broken = new ArrayList<>();
        for (Map.Entry<String, String> law : laws().entrySet()) {
            List<String> offenders = rows(law.getValue() + " limit 5", r -> r.getString(1));
            if (!offenders.isEmpty()) {
                broken.add(law.getKey() + ": " + offenders);
            }
        }
        return broken;
    }

    private static Map<String, String> laws() {
        Map<String, String> laws = new LinkedHashMap<>();
        laws.put(
                "lines sum to their contract",
                "select l.contract_id from contract_lines l join contracts c using (contract_id) "
                        + "group by all having sum(l.amount) <> any_value(c.amount)");
        laws.put(
                "each line knows the whole amount",
                "select l.contract_id from contract_lines l join contracts c using (contract_id) "
                        + "where l.contract_amount is distinct from c.amount");
        laws.put(
                "every contract has lines, one of them the lead's",
                "select c.contract_id from contracts c left join contract_lines l using (contract_id) "
                        + "group by all having count(*) filter (where l.is_lead) <> 1");
        laws.put(
                "size bands of a contract follow its whole amount",
                "select contract_id || ' ' || size_bands::varchar from contracts "
                        + "where list_sort(size_bands) <> list_sort(" + BANDS + ")");
        laws.put(
                "size bands of a project follow the sum of its contracts",
                "select project_id || ' ' || size_bands::varchar from projects where signed_on is not null "
                        + "and list_sort(size_bands) <> list_sort(" + BANDS.replace("amount", "contract_amount") + ")");
        laws.put(
                "groups of a line hold on its signing day",
                "select contract_id || ' ' || coalesce(origin_groups::varchar, 'null') from "
                        + "(select *, signed_on as day from contract_lines) where coalesce(list_sort(origin_groups), []) "
                        + "<> " + GROUPS);
        laws.put(
                "groups of a project hold on its signing day",
                "select project_id || ' ' || coalesce(origin_groups::varchar, 'null') from "
                        + "(select *, signed_on as day from projects) where day is not null "
                        + "and coalesce(list_sort(origin_groups), []) <> " + GROUPS);
        laws.put(
                "lines sum to their flow of funds",
                "select fund_flow_id from fund_lines group by all having sum(amount) <> any_value(flow_amount) "
                        + "or count(distinct flow_amount) <> 1");
        laws.put(
                "groups of a fund line hold on its day of arrival",
                "select fund_flow_id || ' ' || coalesce(origin_groups::varchar, 'null') from "
                        + "(select *, arrived_on as day from fund_lines) where coalesce(list_sort(origin_groups), []) "
                        + "<> " + GROUPS);
        laws.put("a fund line is what its project is", likeTheProject("fund_lines", OF_PROJECT));
        laws.put(
                "a contract has its project's team",
                likeTheProject("contracts", "region_code, industry_code, chains, team, campaign"));
        laws.put(
                "a line has its project's team",
                likeTheProject("contract_lines", "region_code, chains, team, campaign, is_key, suspected_repeat"));
        laws.put(
                "a stage has its project's team",
                likeTheProject("project_stages", "region_code, chains, channel, team, campaign, event, park"));
        return laws;
    }

    private static String likeTheProject(String table, String columns) {
        String list = columns.replaceAll("(\\w+)", "%s.$1");
        return "select f.project_id from " + table + " f join projects p using (project_id) where [" + "row("
                + list.replace("%s", "f") + ")] is distinct from [row(" + list.replace("%s", "p") + ")]";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Reader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        }
        return found;
    }
}
