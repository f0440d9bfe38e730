package org.investstat.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.investstat.publish.DuckDb;
import org.investstat.publish.Example;
import org.investstat.storage.Storage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of several row groups and pages; small ones are judged in {@link TableWriterTest}. */
class TableFileTest {
    private static final int ROWS = 45_000;
    private static final int GROUP_BYTES = 500_000;
    private static final BigDecimal LARGE = new BigDecimal("-12345678901234567890123456789012.345678");

    @TempDir
    private static Path run;

    @BeforeAll
    static void write() throws Exception {
        Storage file = Storage.at(folder().toString(), Example.HADOOP).child("part-00000.parquet");
        try (TableFile table = new TableFile(new DigestingFile(file), Example.TABLE, Example.HADOOP, GROUP_BYTES)) {
            for (int i = 0; i < ROWS; i++) {
                table.write(row(i));
            }
            table.finish();
        }
    }

    @Test
    void everyValueComesBackOverPagesAndRowGroups() {
        List<@Nullable Object[]> read =
                TableReader.read(folder().toString(), Example.TABLE.names(), row -> true, Example.HADOOP);

        assertThat(read).hasSize(ROWS);
        for (int i = 0; i < ROWS; i++) {
            assertThat(read.get(i)).as("row %d", i).isEqualTo(row(i));
        }
    }

    @Test
    void aRowGroupEndsWhereItsBytesReachTheLimit() throws Exception {
        assertThat(DuckDb.lines("select count(distinct row_group_id) > 1 from parquet_metadata('%s')", folder()))
                .containsExactly("true");
    }

    @Test
    void theBoundsOfAColumnAreItsLeastAndItsGreatestValue() throws Exception {
        assertThat(DuckDb.lines(
                        "select path_in_schema, min(stats_min_value), max(stats_max_value), sum(stats_null_count)"
                                + " from parquet_metadata('%s') where path_in_schema in ('signed_on', 'contract_id')"
                                + " group by 1 order by 1",
                        folder()))
                .containsExactly("contract_id | C00000 | C44999 | 0", "signed_on | 2020-01-01 | 2020-01-30 | 20000");
    }

    @Test
    void aRangeOfLargeDecimalsIsFoundByTheBoundsOfItsPages() throws Exception {
        assertThat(DuckDb.lines("select count(*) from '%s' where value < -1000000", folder()))
                .containsExactly("45");
        assertThat(DuckDb.lines("select count(*) from '%s' where value = 44.998", folder()))
                .containsExactly("1");
    }

    @Test
    void valuesThatRepeatAreCodesAndOthersPlain() throws Exception {
        assertThat(DuckDb.lines(
                        "select distinct path_in_schema, encodings like '%%DICTIONARY%%' from parquet_metadata('%s')"
                                + " where path_in_schema in ('contract_id', 'amount') order by 1",
                        folder()))
                .containsExactly("amount | true", "contract_id | false");
    }

    @Test
    void aDictionaryThatGrowsTooLargeIsGivenUp() throws Exception {
        assertThat(DuckDb.lines(
                        "select distinct list_sort(string_split(encodings, ', ')) from parquet_metadata('%s')"
                                + " where path_in_schema like 'chains%%' and row_group_id = 0",
                        folder()))
                .containsExactly("[PLAIN, PLAIN_DICTIONARY, RLE]");
    }

    /** No date within the first page, amounts that repeat, ids that do not, and lists of long words with more and more to tell. */
    private static @Nullable Object[] row(int i) {
        List<String> words = new ArrayList<>();
        for (int w = 0; w < i % 3; w++) {
            words.add("word " + i / 4 + " ".repeat(200));
        }
        return Example.row(
                "C%05d".formatted(i),
                i < ColumnPages.ROWS ? null : LocalDate.of(2020, 1, 1 + i % 30),
                i % 2 == 0,
                (long) i,
                BigDecimal.valueOf(i % 7, 2),
                i % 1000 == 999 ? LARGE : BigDecimal.valueOf(i * 1000L, 6),
                words);
    }

    private static Path folder() {
        return run.resolve("tables/contracts");
    }
}
