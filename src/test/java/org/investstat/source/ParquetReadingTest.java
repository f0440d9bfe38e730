package org.investstat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.investstat.source.TestLedger.CONFIG;
import static org.investstat.source.TestLedger.config;
import static org.investstat.source.TestLedger.failure;
import static org.investstat.source.TestLedger.find;
import static org.investstat.source.TestLedger.rows;
import static org.investstat.source.TestLedger.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.investstat.TestSpark;
import org.investstat.source.file.FileFact;
import org.investstat.source.file.InputFacts;
import org.investstat.source.parquet.ParquetRows;
import org.investstat.table.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParquetReadingTest {
    @TempDir
    Path folder;

    @Test
    void typedColumnsBecomeTheirExactText() throws Exception {
        file("select date'2023-03-07' contract_id, 12L investor_id, cast(1.50 as decimal(38,10)) share, true is_lead"
                + " union all select null, 3, null, false");

        assertThat(rows(folder))
                .containsExactly(
                        "contract_investors.parquet:1 [2023-03-07, 12, 1.5000000000, true]",
                        "contract_investors.parquet:2 [, 3, , false]");
    }

    @Test
    void floatingNumbersAreTheirShortestText() {
        assertThat(ParquetRows.text(0.1, Kind.TEXT)).isEqualTo("0.1");
        assertThat(ParquetRows.text(0.1f, Kind.TEXT)).isEqualTo("0.1");
        assertThat(ParquetRows.text(2023.0, Kind.YEAR)).isEqualTo("2023");
        assertThat(ParquetRows.text(1.0E20, Kind.TEXT)).isEqualTo("100000000000000000000");
        assertThat(ParquetRows.text(Double.NaN, Kind.AMOUNT)).isEqualTo("NaN");
    }

    @Test
    void moneyInDoublesIsWhatWasEnteredWithoutTheirOwnDigits() {
        assertThat(ParquetRows.text(2_100_000_001.23, Kind.AMOUNT)).isEqualTo("2100000001.23");
        assertThat(ParquetRows.text(1.1 * 10_000, Kind.AMOUNT)).isEqualTo("11000");
        assertThat(ParquetRows.text(0.1 + 0.2, Kind.SHARE)).isEqualTo("0.3");
        assertThat(ParquetRows.text(999_999_999_999.99, Kind.AMOUNT)).isEqualTo("999999999999.99");
    }

    @Test
    void whatIsExactIsNotReadFromFloats() throws Exception {
        file("select 'C1' contract_id, 'I1' investor_id, cast(0.6 as float) share");

        assertThat(failure(() -> find(folder, CONFIG)))
                .containsExactly(
                        "INPUT: contract_investors.parquet: column share is FLOAT, which keeps 7 digits, so its"
                                + " amounts are no longer exact; store it as DECIMAL from its source on (DECIMAL(18,2) in 元,"
                                + " DECIMAL(18,6) in 万元): a cast of the FLOAT brings nothing back");
    }

    @Test
    void idsInDoublesAreReadAsLongAsTheyAreTellable() throws Exception {
        file("select 9007199254740992D contract_id, 7F investor_id");

        assertThat(rows(folder)).containsExactly("contract_investors.parquet:1 [9007199254740992, 7, null, null]");
    }

    @ParameterizedTest
    @CsvSource({"9007199254740994, double", "16777218, float"})
    void idsThatAFloatingColumnCannotKeepApartRefuseTheFile(String id, String type) throws Exception {
        file("select 'C1' contract_id, cast(12 as %2$s) investor_id union all select 'C2', cast(%1$s as %2$s)"
                .formatted(id, type));

        assertThat(failure(() -> rows(folder)))
                .containsExactly(
                        "INPUT: contract_investors.parquet: column investor_id holds ids as floating numbers, and"
                                + " '" + id
                                + "' in row 2 is beyond what they keep apart; store it as STRING or BIGINT from its"
                                + " source on");
    }

    @Test
    void anAmountBeyondWholeDoublesRejectsItsRow() throws Exception {
        file("select 'C1' contract_id, 'I1' investor_id, 9.1e15D share");

        assertThat(TestLedger.read(folder, CONFIG, new InputFacts()))
                .singleElement()
                .satisfies(row -> assertThat(row.damage()).isNotNull().satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("number_inexact");
                    assertThat(problem.reason().en())
                            .isEqualTo(
                                    "'9100000000000000' is beyond 2^53, where a DOUBLE is no longer exact: store it as"
                                            + " DECIMAL from its source on");
                }));
    }

    @Test
    void headersAreMappedAndBlankRowsAreNoRows() throws Exception {
        file("select 'C1' as `合同.编号`, 'I1' investor_id union all select ' ', null union all select 'C2', 'I2'");

        assertThat(rows(folder, config(Map.of("合同.编号", "contract_id"))))
                .containsExactly(
                        "contract_investors.parquet:1 [C1, I1, null, null]",
                        "contract_investors.parquet:3 [C2, I2, null, null]");
    }

    @Test
    void aFolderAsSparkWritesItIsRead() {
        TestSpark.session()
                .range(0, 4, 1, 2)
                .selectExpr("concat('C', id) contract_id", "'I' investor_id")
                .write()
                .parquet(folder + "/contract_investors.parquet");

        assertThat(find(folder, CONFIG).files()).hasSize(2);
        assertThat(rows(folder)).hasSize(4).element(3).asString().endsWith(".parquet:2 [C3, I, null, null]");
    }

    @Test
    void aPathIsNoPattern() throws Exception {
        file("select 'C1' contract_id, 'I1' investor_id");
        Path odd = Files.createDirectories(folder.resolve("台账 [1]{a}"));
        Files.copy(folder.resolve("contract_investors.parquet"), odd.resolve("contract_investors.parquet"));

        assertThat(rows(odd)).containsExactly("contract_investors.parquet:1 [C1, I1, null, null]");
    }

    @Test
    void theFileIsReportedWithItsRows() throws Exception {
        file("select 'C1' contract_id, 'I1' investor_id");
        Path file = folder.resolve("contract_investors.parquet");
        InputFacts facts = new InputFacts();

        TestLedger.read(folder, CONFIG, facts);

        assertThat(facts.value().values()).singleElement().satisfies(fact -> {
            assertThat(fact.name()).isEqualTo("contract_investors.parquet");
            assertThat(fact.records()).isEqualTo(1);
            assertThat(fact.size()).isEqualTo(Files.size(file));
            assertThat(fact.sha256()).hasSize(64);
        });
    }

    @Test
    void aFileWithoutRowsIsReportedToo() throws Exception {
        file("select 'C1' contract_id, 'I1' investor_id where false");
        InputFacts facts = new InputFacts();

        assertThat(TestLedger.read(folder, CONFIG, facts)).isEmpty();
        assertThat(facts.value().values())
                .singleElement()
                .extracting(FileFact::records)
                .isEqualTo(0L);
    }

    @Test
    void manyRowGroupsKeepTheirRowNumbers() throws Exception {
        TestSpark.session()
                .range(0, 5_000, 1, 1)
                .selectExpr("concat('C', id) contract_id", "uuid() investor_id")
                .coalesce(1)
                .write()
                .option("parquet.block.size", "65536")
                .parquet(folder.resolve("spark").toString());
        copyPart();
        InputFacts facts = new InputFacts();

        SparkSession session = TestSpark.session().newSession();
        session.conf().set("spark.sql.files.maxPartitionBytes", "100000");

        var rows = LedgerReader.rows(session, find(folder, CONFIG), facts);

        assertThat(rows.getNumPartitions()).isGreaterThan(1);
        assertThat(rows.filter(row -> !("C" + (row.line() - 1)).equals(row.values()[0]))
                        .count())
                .isZero();
        assertThat(facts.value().values())
                .singleElement()
                .extracting(FileFact::records)
                .isEqualTo(5_000L);
    }

    @Test
    void columnsWithoutOneExactTextAreRefusedByNameAndType() throws Exception {
        file("select 'C1' contract_id, timestamp'2023-03-07 00:00:00' investor_id, array(1) share");

        assertThat(failure(() -> find(folder, CONFIG)))
                .containsExactly(
                        "INPUT: contract_investors.parquet: column investor_id is INT96;"
                                + " store it as STRING, DATE, an integer, DECIMAL or BOOLEAN",
                        "INPUT: contract_investors.parquet: column share is LIST; store it as STRING, DATE, an integer,"
                                + " DECIMAL or BOOLEAN");
    }

    @Test
    void missingColumnsAreNamed() throws Exception {
        file("select 'C1' contract_id");

        assertThat(failure(() -> find(folder, CONFIG)))
                .containsExactly(
                        "INPUT: contract_investors.parquet: missing columns investor_id. Correct the header, or"
                                + " map its names in sources.contract_investors.header");
    }

    @Test
    void aTruncatedFileIsNamedBeforeAnyTask() throws Exception {
        file("select 'C1' contract_id, 'I1' investor_id");
        byte[] whole = Files.readAllBytes(folder.resolve("contract_investors.parquet"));
        write(folder, "contract_investors.parquet", Arrays.copyOf(whole, whole.length - 7));

        assertThat(failure(() -> find(folder, CONFIG)))
                .containsExactly("INPUT: contract_investors.parquet is not a whole Parquet file; copy it again");
    }

    @Test
    void damagedPagesAreNamedByTheTask() throws Exception {
        file("select 'C1' contract_id, 'I1' investor_id");
        byte[] bytes = Files.readAllBytes(folder.resolve("contract_investors.parquet"));
        Arrays.fill(bytes, 4, 40, (byte) 0x5a);
        write(folder, "contract_investors.parquet", bytes);

        assertThat(failure(() -> rows(folder)))
                .containsExactly("INPUT: contract_investors.parquet is not a whole Parquet file; copy it again");
    }

    /** The query's rows as one file. */
    private void file(String query) throws Exception {
        Path spark = folder.resolve("spark");
        TestSpark.session().sql(query).coalesce(1).write().parquet(spark.toString());
        copyPart();
    }

    private void copyPart() throws Exception {
        try (var files = Files.list(folder.resolve("spark"))) {
            Path part = files.filter(f -> f.getFileName().toString().startsWith("part-"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(part, folder.resolve("contract_investors.parquet"));
        }
    }
}
