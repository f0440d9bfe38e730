package org.investstat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.investstat.source.TestLedger.CONF;
import static org.investstat.source.TestLedger.CONFIG;
import static org.investstat.source.TestLedger.at;
import static org.investstat.source.TestLedger.failure;
import static org.investstat.source.TestLedger.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.investstat.config.Format;
import org.investstat.config.IgnorePatterns;
import org.investstat.config.SourceConfig;
import org.investstat.source.file.InputFile;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever lies in the input and is not read is named: refused where it looks like a ledger's, else told. */
class UnreadFilesTest {
    private static final String HEADER = "fund_flow_id,project_id,arrived_on,amount,reported_on\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            funds.CSV               | funds          | rename it to funds.csv
            Funds.csv               | funds          | rename it to funds.csv
            FUNDS.CSV.GZ            | funds          | rename it to funds.csv.gz
            fund.csv                | funds          | rename it to funds.csv
            funds.txt               | funds          | rename it to funds.csv
            funds.json              | funds          | rename it to funds.csv
            funds (1).csv           | funds          | rename it to funds.csv
            funds - 副本.csv         | funds          | rename it to funds.csv
            funds_2023.csv          | funds          | rename it to funds.csv
            2023-funds.csv          | funds          | rename it to funds.csv
            .funds.csv              | funds          | rename it to funds.csv
            _funds.csv              | funds          | rename it to funds.csv
            ｆｕｎｄｓ.csv           | funds          | rename it to funds.csv
            到位资金.csv             | funds          | rename it to funds.csv
            贵阳市2023年到位资金.csv  | funds          | rename it to funds.csv
            项目台账.csv             | projects       | rename it to projects.csv
            项目进展.csv             | project_stages | rename it to project_stages.csv
            合同投资方.csv           | contract_investors | rename it to contract_investors.csv
            产业基金.csv             | industry_funds | rename it to industry_funds.csv
            industryfunds.csv       | industry_funds | rename it to industry_funds.csv
            汇率.csv                 | fx_rates       | rename it to fx_rates.csv
            funds.csv.zip           | funds (such archives are not read)         | unpack it to funds.csv
            funds.tar.gz            | funds (such archives are not read)         | unpack it to funds.csv
            funds.csv.gz.part       | funds (an unfinished write, by its name)   | when it is whole, rename it to funds.csv
            funds.csv._COPYING_     | funds (an unfinished write, by its name)   | when it is whole, rename it to funds.csv
            funds.xlsx              | funds (workbooks are not read yet)         | save it as funds.csv (CSV UTF-8)
            funds.xls               | funds (workbooks are not read yet)         | save it as funds.csv (CSV UTF-8)
            到位资金.et              | funds (workbooks are not read yet)         | save it as funds.csv (CSV UTF-8)
            funds.pdf               | funds          | save it as funds.csv (CSV UTF-8)
            """)
    void aFileThatLooksLikeALedgersIsRefused(String name, String ledger, String remedy) {
        write(folder, name, HEADER);

        assertThat(failure(() -> found(Map.of())))
                .containsExactly("INPUT: " + name + " is not read, but looks like the ledger " + ledger + ": " + remedy
                        + ", or list it under ignore");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Funds", "到位资金", "funds_2023"})
    void aFolderThatLooksLikeALedgersIsRefused(String name) {
        write(folder, name + "/贵阳.csv", HEADER);

        assertThat(failure(() -> found(Map.of())))
                .containsExactly("INPUT: " + name
                        + "/ is not read, but looks like the ledger funds: rename the folder to funds/, or list it under"
                        + " ignore");
    }

    @ParameterizedTest
    @ValueSource(strings = {"funds (1).csv", "funds.xlsx", "funds.CSV", "_funds.csv", "funds.csv.bak"})
    void besideTheLedgerThatIsReadTheRemedyIsItsFolder(String name) {
        write(folder, "funds.csv", HEADER);
        write(folder, name, HEADER);

        assertThat(failure(() -> found(Map.of())))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("INPUT: " + name + " is not read, but looks like the ledger funds")
                        .endsWith(
                                "funds.csv is read; if it holds rows that count, put it with the others into the folder funds/ as"
                                        + " CSV or Parquet, else remove it or list it under ignore"));
    }

    @Test
    void everyFileHasItsLine() {
        write(folder, "Funds.csv", HEADER);
        write(folder, "到位资金.csv", HEADER);

        assertThat(failure(() -> found(Map.of()))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"README.md", "说明.docx", "notes.txt", "区县联系人.xlsx", "2023.zip", "funds.csv.md5", "funds.pdf"})
    void anythingElseIsToldAndStopsNothing(String name) {
        write(folder, "funds.csv", HEADER);
        write(folder, name, "x");

        assertThat(found(Map.of()).unread())
                .containsExactly(
                        new UnreadInput(
                                name,
                                org.investstat.text.Text.of(
                                        name + " 不是台账文件，未读入；确属无关，可写入 ignore",
                                        name
                                                + " is no ledger's file and is not read; if that is right, list it under ignore")));
    }

    @ParameterizedTest
    @CsvSource({
        "~$funds.xlsx, somebody has the file open",
        ".~lock.funds.csv#, somebody has the file open",
        "活动照片/, is no ledger's file",
        "archive/, is no ledger's file"
    })
    void locksAndOtherFoldersAreTold(String name, String why) throws IOException {
        write(folder, "funds.csv", HEADER);
        if (name.endsWith("/")) {
            Files.createDirectories(folder.resolve(name));
        } else {
            write(folder, name, "clerk");
        }

        assertThat(found(Map.of()).unread()).singleElement().satisfies(unread -> {
            assertThat(unread.name()).isEqualTo(name);
            assertThat(unread.why().en()).contains(why);
        });
    }

    @Test
    void anEmptyFolderOfALedgerIsTold() throws IOException {
        write(folder, "funds.csv", HEADER);
        Files.createDirectories(folder.resolve("factories"));

        assertThat(found(Map.of()).unread())
                .extracting(UnreadInput::name, unread -> unread.why().en())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "factories/", "factories/ is an empty folder, without a ledger's file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_SUCCESS", ".funds.csv.crc", ".DS_Store", "Thumbs.db", "desktop.ini"})
    void knownMarksSayNothing(String name) {
        write(folder, "funds.csv", HEADER);
        write(folder, name, "x");

        assertThat(found(Map.of()).unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Funds.csv", "Funds*", "*.csv", "./Funds.csv"})
    void whatIsIgnoredSaysNothing(String pattern) {
        write(folder, "Funds.csv", HEADER);

        assertThat(found(Map.of(), pattern)).isEqualTo(new Inputs(Map.of(), List.of()));
    }

    @Test
    void aPatternWithASlashIsOfThePath() {
        write(folder, "funds/a.csv", HEADER);
        write(folder, "funds/old.csv", HEADER);
        write(folder, "funds/notes/x.txt", "x");

        Inputs inputs = found(Map.of(), "funds/old*", "notes/");

        assertThat(inputs.ledgers().get("funds").files())
                .extracting(InputFile::name)
                .containsExactly("funds/a.csv");
        assertThat(inputs.unread()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            _合同.csv      | names that begin with _ or . are hidden
            .b.csv         | names that begin with _ or . are hidden
            _b/c.csv       | names that begin with _ or . are hidden
            b.csv.tmp      | an unfinished write, by its name
            b.xlsx         | workbooks are not read yet
            b.zip          | such archives are not read
            b.txt          | has no known format
            _temporary/0/x | is an unfinished write
            .hive-staging_hive_1/x | is an unfinished write
            2023/b.csv     | only files belong into the folder of funds; move its files up
            """)
    void whateverCouldHoldRowsInALedgersFolderIsRefused(String name, String why) {
        write(folder, "funds/a.csv", HEADER);
        write(folder, "funds/" + name, HEADER);

        assertThat(failure(() -> found(Map.of())))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("INPUT: funds/" + name.replaceFirst("/.*", "/"))
                        .contains(why));
    }

    @Test
    void anUnfinishedWriteIsRefusedEvenWhereTheFormatIsSet() {
        write(folder, "funds/a", HEADER);
        write(folder, "funds/b.part", HEADER);
        SourceConfig csv = at(folder + "/funds", Format.CSV);

        assertThat(failure(() -> found(Map.of(Ledgers.FUNDS, csv))))
                .containsExactly(
                        "INPUT: funds/b.part is not read (an unfinished write, by its name): when it is whole, rename"
                                + " it to funds/b.csv, or list it under ignore");
    }

    @Test
    void notesInALedgersFolderAreTold() {
        write(folder, "funds/a.csv", HEADER);
        write(folder, "funds/README.md", "x");
        write(folder, "funds/a.csv.md5", "x");

        assertThat(found(Map.of()).unread())
                .extracting(UnreadInput::name)
                .containsExactly("funds/README.md", "funds/a.csv.md5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            _delta_log/00000000000000000000.json                  | a table of Delta Lake
            .hoodie/hoodie.properties                             | a table of Apache Hudi
            metadata/v1.metadata.json data/a.parquet              | a table of Apache Iceberg
            snapshot/snapshot-1 manifest/m schema/schema-0        | a table of Apache Paimon
            delta_0000001_0000001_0000/bucket_00000               | a table of Hive ACID
            base_0000007/bucket_00000                             | a table of Hive ACID
            _spark_metadata/0                                     | a table of Spark Structured Streaming
            """)
    void aTableOfAnotherFormatIsRefusedByName(String files, String what) {
        write(folder, "funds/part-0.parquet", "PAR1");
        List.of(files.split(" ")).forEach(file -> write(folder, "funds/" + file, "x"));

        assertThat(failure(() -> found(Map.of())))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("INPUT: funds/ is " + what + ", and only its log knows which rows are live"));
    }

    @Test
    void partitionsAreRefusedWithTheColumnsThatWouldBeLost() {
        write(folder, "funds/year=2022/region=520100/a.csv", HEADER);
        write(folder, "funds/year=2023/region=520100/a.csv", HEADER);
        String refusal = " is a folder of partitions: column year, region is in the names of folders alone and would be"
                + " lost; write it into the files (in Spark: read, and write again without partitionBy), or, if one"
                + " partition is the whole ledger, set sources.funds.path to its folder";

        assertThat(failure(() -> found(Map.of()))).containsExactly("INPUT: funds/year=2022/" + refusal);
        SourceConfig glob = at(folder + "/funds/*/*/a.csv", Format.AUTO);
        assertThat(failure(() -> found(Map.of(Ledgers.FUNDS, glob))))
                .first()
                .satisfies(line -> assertThat(line).isEqualTo("INPUT: year=2022/region=520100/a.csv" + refusal));
    }

    @Test
    void onePartitionThatTheOperatorNamesIsRead() {
        write(folder, "funds/dt=2023-12-20/a.csv", HEADER);
        SourceConfig partition = at(folder + "/funds/dt=2023-12-20", Format.AUTO);

        Inputs inputs = Inputs.find(
                Map.of(Ledgers.FUNDS, partition), Optional.empty(), IgnorePatterns.NONE, Links.INSIDE, CONF);

        assertThat(inputs.ledgers().get("funds").files()).hasSize(1);
    }

    @Test
    void aConfiguredPathGoesBeforeTheInputFolderAndWhatItOverrulesIsRefused() {
        write(folder, "in/funds.csv", HEADER);
        write(folder, "mine.csv", HEADER);
        SourceConfig mine = at(folder + "/mine.csv", Format.AUTO);

        assertThat(failure(() -> find(Map.of(Ledgers.FUNDS, mine), folder.resolve("in"))))
                .containsExactly(
                        "INPUT: funds.csv is not read, but looks like the ledger funds: sources.funds.path names "
                                + folder
                                + "/mine.csv, which goes before --input; remove the setting or the file, or list it under"
                                + " ignore");
    }

    @Test
    void aConfiguredPathInTheInputFolderIsRead() {
        write(folder, "资金/2022.csv", HEADER);
        write(folder, "资金/2023.csv", HEADER);
        SourceConfig one = at(folder + "/资金/2023.csv", Format.AUTO);

        assertThat(found(Map.of(Ledgers.FUNDS, at(folder + "/资金", Format.AUTO))).unread())
                .isEmpty();
        assertThat(failure(() -> found(Map.of(Ledgers.FUNDS, one))))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).startsWith("INPUT: 资金/2022.csv is not read, but looks like the ledger funds"));
    }

    @Test
    void aConfiguredPathThatMatchesNothingIsAnErrorOfAnOptionalLedgerToo() {
        assertThat(failure(() -> found(Map.of(Ledgers.FUNDS, at(folder + "/none/*.csv", Format.AUTO)))))
                .containsExactly("INPUT: The ledger funds is missing: no file at " + folder
                        + "/none/*.csv; put it there or correct sources.funds.path");
    }

    @Test
    void anInputFolderThatIsNoneSaysSo() {
        write(folder, "file", "x");

        assertThat(failure(() -> find(Map.of(), folder.resolve("nowhere"))))
                .containsExactly("INPUT: " + folder + "/nowhere does not exist; correct --input");
        assertThat(failure(() -> find(Map.of(), folder.resolve("file"))))
                .containsExactly("INPUT: " + folder + "/file is no folder; --input is the folder of the ledgers");
    }

    @Test
    void aLinkToNothingIsNamed() throws IOException {
        Files.createSymbolicLink(folder.resolve("到位资金.csv"), folder.resolve("gone"));
        Files.createSymbolicLink(folder.resolve("notes"), folder.resolve("gone"));

        assertThat(failure(() -> found(Map.of())))
                .containsExactly("INPUT: 到位资金.csv is a symbolic link to a file that is not there; mend the link, or"
                        + " remove it");
        assertThat(found(Map.of(), "到位资金.csv").unread())
                .extracting(UnreadInput::name)
                .containsExactly("notes");
    }

    private Inputs found(Map<LedgerSchema, SourceConfig> own, String... ignored) {
        return find(own, folder, ignored);
    }

    /** Of the optional ledgers, so that nothing is missing. */
    private static Inputs find(Map<LedgerSchema, SourceConfig> own, Path input, String... ignored) {
        Map<LedgerSchema, SourceConfig> sources = new java.util.LinkedHashMap<>();
        Ledgers.all().stream()
                .filter(ledger -> !ledger.mandatory())
                .forEach(ledger -> sources.put(ledger, own.getOrDefault(ledger, CONFIG)));
        return Inputs.find(
                sources, Optional.of(input.toString()), IgnorePatterns.of(List.of(ignored)), Links.INSIDE, CONF);
    }
}
