package org.investstat.oracle;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.investstat.oracle.Model.Region;
import org.investstat.oracle.Model.Target;
import org.investstat.oracle.OracleCalendar.Window;
import org.investstat.table.FactSchema;
import org.investstat.table.Facts;
import org.investstat.table.OutputTables;

/** A few rows of every fact, as published on 20 December 2023, small enough to reckon with by hand. */
final class HandMadeFacts implements AutoCloseable {
    private static final LocalDate AS_OF = LocalDate.of(2023, 12, 20);

    private static final List<FactSchema> FURTHER =
            List.of(Facts.FUND_LINES, Facts.ACTIVITIES, Facts.TEAM_STAFF, Facts.FACTORIES, Facts.FUND_REGISTRATIONS);
    private static final List<Target> TARGETS = List.of(
            target("visit_times", "520100", 2022, "8", "min"),
            target("visit_times", "520300", 2022, "3", "exact"),
            target("fund_size", "520100", 2023, "4.000001", "about"),
            target("landing_rate", "520102", 2023, "60", "exact"));

    private final Path tables;
    private final HandMadeTables made;

    HandMadeFacts(Path tables) throws SQLException, IOException {
        this.tables = tables;
        made = new HandMadeTables(tables)
                .table(Facts.CONTRACT_LINES.table())
                .table(Facts.PROJECTS.table())
                .table(Facts.CONTRACTS)
                .table(OutputTables.INDICATORS)
                .execute("create table scoreboard(indicator_id varchar, region_code varchar, region_level varchar, "
                        + "period_kind varchar, period varchar, period_start date, period_end date, "
                        + "period_complete boolean, unit varchar, value decimal(38, 6), target decimal(38, 6), "
                        + "target_bound varchar, completion decimal(38, 6), schedule decimal(38, 6), "
                        + "behind_schedule boolean, rank bigint)");
        for (FactSchema fact : FURTHER) {
            made.table(fact.table());
        }
        made.execute("""
                insert into contract_lines by name
                select * from (values
                    ('C1', 'I1', '520102', 'formal', 'effective', date '2022-03-31', true, 100000000.00::decimal(18,2), '440000', 'domestic', ['GE_100M']),
                    ('C1', 'I2', '520102', 'formal', 'effective', date '2022-03-31', false, 50000000.01, 'USA', 'foreign', ['GE_100M']),
                    ('C2', 'I1', '520100', 'formal', 'effective', date '2023-12-01', true, 200000000.00, '440000', 'domestic', ['GE_100M']),
                    ('C3', 'I3', 'GUIAN', 'framework', 'effective', date '2023-11-30', true, 7.00, '520000', 'in_province', []),
                    ('C4', 'I3', '520102', 'formal', 'terminated', date '2021-01-01', true, 9.00, '520000', 'in_province', []))
                t(contract_id, investor_id, region_code, contract_type, status, signed_on, is_lead, amount, origin_province, origin_scope, size_bands)""");
        made.execute("""
                insert into projects by name
                select * from (values
                    ('P1', '520102', date '2022-03-31', date '2022-01-01', date '2022-04-10', date '2023-01-10', 'I1', ['quality'], true, null, 150000000.01, 90000000, false),
                    ('P2', '520100', date '2023-12-01', date '2023-11-30', null, null, 'I1', ['quality'], null, 3, 200000000, 0, true),
                    ('P3', 'GUIAN', null, date '2022-02-02', null, null, null, [], false, 5, 0, 7, false),
                    ('P4', '520102', date '2022-01-31', null, date '2022-02-01', null, 'I9', [], false, 4, 49999999.99, 10000000, false))
                t(project_id, region_code, signed_on, negotiation_on, construction_on, production_on, lead_investor_id, investor_tags, park, expected_jobs, contract_amount, funds_in_place, suspected_repeat)""");
        made.execute("""
                insert into contracts by name
                select * from (values
                    ('C1', 'P1', 'formal', 'effective', date '2022-03-31', 150000000.01::decimal(18,2)),
                    ('C2', 'P2', 'formal', 'effective', date '2023-12-01', 200000000.00),
                    ('C5', 'P4', 'formal', 'effective', date '2022-01-31', 49999999.99),
                    ('C6', 'P4', 'formal', 'terminated', date '2022-01-31', 3.00))
                t(contract_id, project_id, contract_type, status, signed_on, amount)""");
        made.execute("""
                insert into fund_lines by name
                select * from (values
                    ('F1', 'P1', '520102', date '2022-05-01', 60000000.00, '440000', 'domestic', 'secondary', 'industry'),
                    ('F1', 'P1', '520102', date '2022-05-01', 40000000.00, 'USA', 'foreign', 'secondary', 'non_industry'),
                    ('F2', 'P1', '520102', date '2023-01-10', -10000000.00, '440000', 'domestic', 'secondary', 'industry'),
                    ('F3', 'P4', '520102', date '2023-01-11', 2500000.00, '810000', 'hmt', 'secondary', 'non_industry'))
                t(fund_flow_id, project_id, region_code, arrived_on, amount, origin_province, origin_scope, sector, industry)""");
        made.execute("""
                insert into activities by name
                select * from (values
                    ('A1', 'visit', '520102', date '2022-05-06', 'E1', 3, 'T1', '第一批'),
                    ('A2', 'visit', '520100', date '2022-06-01', 'E1', 1, 'unknown', 'unknown'),
                    ('A3', 'visit', '520102', date '2023-02-01', 'E2', 2, 'T1', '第一批'),
                    ('A4', 'inspection', 'GUIAN', date '2022-05-06', null, 5, 'T9', 'unknown'))
                t(activity_id, kind, region_code, "on", party_id, times, team, campaign)""");
        made.execute("""
                insert into team_staff by name
                select * from (values
                    ('T1', '520102', null, date '2022-06-30', 12, '第一批'),
                    ('T2', '520100', date '2022-06-30', null, 5, 'unknown'),
                    ('T3', '520100', date '2023-12-21', null, 70, 'unknown'),
                    ('T4', '520100', date '2022-01-01', null, null, 'unknown'))
                t(team_id, region_code, stationed_from, stationed_to, staff, campaign)""");
        made.execute("""
                insert into factories by name
                select * from (values
                    ('B1', '520102', date '2021-05-01', 1000.00, 600.00),
                    ('B2', '520102', date '2022-03-01', 500.50, 500.50))
                t(factory_id, region_code, built_on, area_m2, leased_m2)""");
        made.execute("insert into fund_registrations by name select 'IF1' as fund_id, '520102' as region_code, "
                + "date '2023-05-05' as registered_on, 200000000.00 as size");
        made.publish("contract_lines", "projects", "contracts");
        made.publish(FURTHER.stream().map(FactSchema::name).toArray(String[]::new));
    }

    /** Further tables beside the facts, without rows. */
    void publishEmpty(String... names) throws SQLException, IOException {
        made.publish(names);
    }

    DuckDbFigures figures() throws SQLException {
        Window window = new Window("近一年来", LocalDate.of(2022, 12, 21), LocalDate.of(2023, 12, 20));
        return new DuckDbFigures(DuckDbFigures.Setting.of(
                tables, JobRunner.REFERENCE, AS_OF, List.of(window), OracleCalendar.KINDS, TARGETS));
    }

    @Override
    public void close() throws SQLException {
        made.close();
    }

    private static Target target(String indicator, String region, int year, String value, String bound) {
        return new Target(indicator, new Region("", region), year, new BigDecimal(value), bound);
    }
}
