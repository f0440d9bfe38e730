package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.investstat.TinyLedgers;
import org.investstat.Typed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that are each possible, and together more than a figure can say. */
@Tag("runs")
class OverflowRunTest {
    private static final int ROWS = 9_300;

    @TempDir
    Path folder;

    @Test
    void aSumOfTooManyDigitsNamesIndicatorLedgerAndRegion() throws Exception {
        Files.createDirectories(folder.resolve("conf/indicators"));
        Files.createDirectories(folder.resolve("conf/boards"));
        Files.writeString(folder.resolve("conf/indicators/one.yaml"), """
                - id: jobs
                  title: {zh: 就业, en: Jobs}
                  unit: 个
                  decimals: 0
                  kind: additive
                  fact: projects
                  measure: expected_jobs
                  valid_from: 2019-01-01
                  definition: {zh: 预计就业, en: Expected jobs}
                """);
        Files.writeString(folder.resolve("conf/boards/one.yaml"), """
                - id: board
                  title: {zh: 看板, en: Board}
                  breakdowns: [total]
                  indicators: [jobs]
                """);
        Path job = Files.writeString(
                folder.resolve("conf/job.yaml"),
                "indicators: [indicators]\nboards: [boards]\nperiods: {kinds: [year]}\nheadlines: []\n");
        StringBuilder projects =
                new StringBuilder("project_id,project_name,region,industry_code,channel,expected_jobs,reported_on\n");
        StringBuilder contracts =
                new StringBuilder("contract_id,project_id,contract_type,signed_on,amount,unit,reported_on\n");
        StringBuilder lines = new StringBuilder("contract_id,investor_id,share,is_lead\n");
        for (int i = 0; i < ROWS; i++) {
            projects.append("P%d,厂%d,520100,C3841,,999999999999999,2023-03-10\n".formatted(i, i));
            contracts.append("C%d,P%d,formal,2023-03-07,%d,万元,2023-03-10\n".formatted(i, i, 100 + i));
            lines.append("C%d,I%d,1,y\n".formatted(i, i % 3 + 1));
        }
        TinyLedgers.required(folder.resolve("in"))
                .write("projects.csv", projects.toString())
                .write("contracts.csv", contracts.toString())
                .write("contract_investors.csv", lines.toString());

        Typed typed = Typed.run(
                "--config",
                job.toString(),
                "--input",
                folder.resolve("in").toString(),
                "--output",
                folder.resolve("out").toString(),
                "--as-of",
                TinyLedgers.AS_OF,
                "--local=2");

        assertThat(typed.errors().get(0))
                .startsWith(
                        "indicator jobs: expected_jobs of ledger projects adds up to 9299999999999990700, more than 18"
                                + " digits hold; nothing is published, look at the values and units of region 520100 first");
        assertThat(typed.code()).isEqualTo(65);
    }
}
