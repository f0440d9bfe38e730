package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.investstat.RunTables;
import org.investstat.TinyLedgers;
import org.investstat.Typed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A statistician copies {@code conf}, edits nothing else, and finds an indicator, a board, a group and a chain. */
@Tag("runs")
class StatisticianEditsTest {
    private static final Path SHIPPED = Path.of(System.getProperty("investstat.basedir", "."), "conf");

    @TempDir
    static Path folder;

    private static RunTables tables;

    @BeforeAll
    static void editAndRun() throws IOException, SQLException {
        copyConf();
        append("conf/indicators/90-own.yaml", """
                - id: battery_amount
                  title: {zh: 电池合同额, en: Battery contracts}
                  unit: 万元
                  decimals: 1
                  kind: additive
                  fact: contract_lines
                  measure: amount
                  filter: contract_type = 'formal' and industry_division = 'C38'
                  valid_from: 2020-01-01
                  definition: {zh: 电气机械行业的正式合同金额, en: Formal contracts of division C38}
                """);
        append("conf/boards/90-own.yaml", """
                - id: own_board
                  title: {zh: 自己的看板, en: A board of one's own}
                  breakdowns: [origin_group]
                  indicators: [battery_amount, contract_amount]
                  levels: [province]
                  periods: [year]
                """);
        append("conf/reference/region_groups.csv", """
                OWN,自己的区域组,440300,,,自拟
                OWN,自己的区域组,110000,2023-04-01,,自拟
                """);
        append("conf/reference/industry_chains.csv", "OWN_CHAIN,自己的产业链,自己的方案,520000,自拟\n");
        append("conf/reference/chain_industry_map.csv", "OWN_CHAIN,C384,whole\n");
        Path job = folder.resolve("conf/job.yaml");
        Files.writeString(
                job, Files.readString(job).replace("chain_schemes: [贵州十大工业产业]", "chain_schemes: [自己的方案, 贵州十大工业产业]"));
        Path output = folder.resolve("out");
        Typed run = Typed.run(
                "--config",
                job.toString(),
                "--input",
                TinyLedgers.required(folder.resolve("in")).toString(),
                "--output",
                output.toString(),
                "--as-of",
                TinyLedgers.AS_OF,
                "--local=2");
        assertThat(run.errors()).isEmpty();
        tables = RunTables.of(output.resolve("current"));
    }

    @AfterAll
    static void closeTables() throws SQLException {
        if (tables != null) {
            tables.close();
        }
    }

    /** Of the contracts of 2023 only the one of 3亿元 is of the division. */
    @Test
    void theIndicatorIsPublished() throws SQLException {
        assertThat(tables.rows("""
                        select definition_version, value, unit, text from indicators
                        where indicator_id = 'battery_amount' and region_code = '520000' and period = '2023'
                          and dim_1 = 'origin_group' and member_1 = 'OWN'""")).containsExactly("2020-01-01|18000.000000|万元|18000.0万元");
    }

    /** 60 % of 3亿元 from Shenzhen; Beijing joins the group after it signed its part of that, before its own 1亿元. */
    @Test
    void theBoardShowsTheDatedGroup() throws SQLException {
        assertThat(tables.rows("""
                        select region_name, member_1_name, battery_amount, contract_amount from own_board
                        where period = '2023' and member_1 = 'OWN'""")).containsExactly("贵州省|自己的区域组|18000.000000|2.800000");
        assertThat(tables.rows("select distinct region_level, period_kind from own_board"))
                .containsExactly("province|year");
    }

    @Test
    void theGroupIsInTheShippedBoardsToo() throws SQLException {
        assertThat(tables.text("contract_amount", "520000", "2023", "origin_group", "OWN"))
                .isEqualTo("2.80亿元");
    }

    /** The project has no chain of its own; its class C3841 lies in the group C384 that the map gives as whole. */
    @Test
    void theChainIsDerivedFromTheIndustry() throws SQLException {
        assertThat(tables.rows("""
                        select member_1, member_1_name, contract_amount, project_count from results_by_chain
                        where region_code = '520000' and period = '2023' and member_1 like 'OWN%'""")).containsExactly("OWN_CHAIN|自己的产业链|3.000000|1.000000");
    }

    private static void copyConf() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(SHIPPED)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = folder.resolve("conf").resolve(SHIPPED.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    private static void append(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
