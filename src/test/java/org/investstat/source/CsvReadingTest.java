package org.investstat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.investstat.source.TestLedger.CONFIG;
import static org.investstat.source.TestLedger.HEADER;
import static org.investstat.source.TestLedger.failure;
import static org.investstat.source.TestLedger.gzip;
import static org.investstat.source.TestLedger.rows;
import static org.investstat.source.TestLedger.write;

import java.nio.file.Path;
import java.util.Arrays;
import org.apache.spark.api.java.JavaRDD;
import org.investstat.TestSpark;
import org.investstat.source.file.Damage;
import org.investstat.source.file.InputFacts;
import org.investstat.source.file.SourceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReadingTest {
    @TempDir
    Path folder;

    @Test
    void columnsAreMatchedByNameAndAbsentOnesAreNull() {
        write(folder, "contract_investors.csv", "investor_id,contract_id\nI1,C1\n");

        assertThat(rows(folder)).containsExactly("contract_investors.csv:2 [C1, I1, null, null]");
    }

    @Test
    void aQuotedNewlineCountsForTheLinesBelowIt() {
        write(folder, "contract_investors.csv", HEADER + "C1,\"I\n1\",\"a \"\"b\"\"\",\nC2,I2,,\n");

        assertThat(rows(folder))
                .containsExactly(
                        "contract_investors.csv:2 [C1, I\n1, a \"b\", ]", "contract_investors.csv:4 [C2, I2, , ]");
    }

    @Test
    void everyLineEndIsOneLine() {
        write(folder, "contract_investors.csv", HEADER.replace("\n", "\r\n") + "C1,I1,,\rC2,\"I\r\n2\",,\nC3,I3,,");

        assertThat(rows(folder))
                .containsExactly(
                        "contract_investors.csv:2 [C1, I1, , ]",
                        "contract_investors.csv:3 [C2, I\r\n2, , ]",
                        "contract_investors.csv:5 [C3, I3, , ]");
    }

    @Test
    void blankRecordsAreNoRowsButLines() {
        write(folder, "contract_investors.csv", HEADER + "\n,,,\n \u3000,\u00a0,\n\"\"\nC1,I1,,\n\n");

        assertThat(rows(folder)).containsExactly("contract_investors.csv:6 [C1, I1, , ]");
    }

    @Test
    void raggedRecordsAreDamaged() {
        write(folder, "contract_investors.csv", HEADER + "C1,I1,0.5\nC2,I2,0.5,y,z\nC3,I3,,\n");

        assertThat(rows(folder))
                .containsExactly(
                        "contract_investors.csv:2 field_count  <C1,I1,0.5>",
                        "contract_investors.csv:3 field_count  <C2,I2,0.5,y,z>",
                        "contract_investors.csv:4 [C3, I3, , ]");
    }

    @Test
    void theReasonOfARaggedRecordSaysBothNumbers() {
        assertThat(Damage.fieldCount("C1,I1", 2, 4).reason().en())
                .isEqualTo("the record has 2 fields, the header 4; check delimiters and quotes");
    }

    @Test
    void anUnclosedQuoteCostsItsOwnLineOnly() {
        write(folder, "contract_investors.csv", HEADER + "C1,\"I1,,\nC2,I2,,\nC3,I3,,\n");

        assertThat(rows(folder))
                .containsExactly(
                        "contract_investors.csv:2 quote_unbalanced  <C1,\"I1,,>",
                        "contract_investors.csv:3 [C2, I2, , ]",
                        "contract_investors.csv:4 [C3, I3, , ]");
    }

    @Test
    void textAfterAClosingQuoteCostsItsOwnLineOnly() {
        write(folder, "contract_investors.csv", HEADER + "C0,I0,,\n\nC1,\"I1\"x,,\r\nC2,\"I\n2\",,\nC3,\"I3,,\n");

        assertThat(rows(folder))
                .containsExactly(
                        "contract_investors.csv:2 [C0, I0, , ]",
                        "contract_investors.csv:4 quote_unbalanced  <C1,\"I1\"x,,>",
                        "contract_investors.csv:5 [C2, I\n2, , ]",
                        "contract_investors.csv:7 quote_unbalanced  <C3,\"I3,,>");
    }

    @Test
    void aFileFullOfUnbalancedQuotesIsRefused() {
        write(folder, "contract_investors.csv", HEADER + "C1,\"I1\"x,,\n".repeat(101));

        assertThat(failure(() -> rows(folder)))
                .containsExactly("INPUT: contract_investors.csv line 102: more than 100 lines have unbalanced quotes;"
                        + " export the file again as RFC 4180");
    }

    @Test
    void aFieldMayHoldOneMebiCharacters() {
        String longest = "x".repeat(1 << 20);
        write(folder, "contract_investors.csv", HEADER + "C1," + longest + ",,\nC2,x" + longest + ",,\nC3,I3,,\n");

        assertThat(rows(folder))
                .containsExactly(
                        "contract_investors.csv:2 [C1, " + longest + ", , ]",
                        "contract_investors.csv:3 field_too_long  <C2," + "x".repeat(197) + ">",
                        "contract_investors.csv:4 [C3, I3, , ]");
    }

    @Test
    void anUnclosedQuoteInALongFileIsFoundWithoutReadingToItsEnd() {
        String rest = "C2,I2,,\n".repeat(200_000);
        write(folder, "contract_investors.csv", HEADER + "C1,\"I1,,\n" + rest);

        assertThat(rows(folder)).hasSize(200_001).element(0).asString().endsWith("quote_unbalanced  <C1,\"I1,,>");
    }

    @Test
    void charactersThatNoTextHoldsDamageTheRow() {
        write(folder, "contract_investors.csv", HEADER + "C1,I\uFFFD1,,\nC2,I2,0\0,\n");

        assertThat(rows(folder))
                .containsExactly(
                        "contract_investors.csv:2 replacement_character investor_id <I\uFFFD1>",
                        "contract_investors.csv:3 control_character share <0\0>");
    }

    @Test
    void shownTextCutsNoCharacterInTwo() {
        assertThat(Damage.shown("x".repeat(199) + "𠀀")).isEqualTo("x".repeat(199));
    }

    @Test
    void gzipIsReadThroughAllItsMembers() {
        byte[] first = gzip(HEADER + "C1,I1,,\n");
        byte[] second = gzip("C2,I2,,\n");
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        write(folder, "contract_investors.csv.gz", both);

        assertThat(rows(folder))
                .containsExactly(
                        "contract_investors.csv.gz:2 [C1, I1, , ]", "contract_investors.csv.gz:3 [C2, I2, , ]");
    }

    @Test
    void aTruncatedGzipFailsInTheTaskAndIsFoundOnTheDriver() {
        byte[] whole = gzip(HEADER + "C1,I1,,\n");
        write(folder, "contract_investors.csv.gz", whole);
        JavaRDD<SourceRow> rows =
                LedgerReader.rows(TestSpark.session(), TestLedger.find(folder, CONFIG), new InputFacts());
        write(folder, "contract_investors.csv.gz", Arrays.copyOf(whole, whole.length - 6));

        assertThat(failure(rows::count))
                .containsExactly("INPUT: contract_investors.csv.gz is not a whole gzip file"
                        + " (Unexpected end of input stream); copy it again");
    }

    @Test
    void aTruncatedGzipFailsBeforeAnyTaskIfItsHeaderIsCut() {
        write(folder, "contract_investors.csv.gz", Arrays.copyOf(gzip(HEADER), 20));

        assertThat(failure(() -> TestLedger.find(folder, CONFIG)))
                .containsExactly("INPUT: contract_investors.csv.gz is not a whole gzip file"
                        + " (Unexpected end of input stream); copy it again");
    }

    @Test
    void whatFollowsAGzipIsNoGzip() {
        byte[] whole = gzip(HEADER + "C1,I1,,\n");
        byte[] more = Arrays.copyOf(whole, whole.length + 30);
        Arrays.fill(more, whole.length, more.length, (byte) 'x');
        write(folder, "contract_investors.csv.gz", more);

        assertThat(failure(() -> rows(folder)))
                .containsExactly(
                        "INPUT: contract_investors.csv.gz is not a whole gzip file (not a gzip file); copy it again");
    }

    @Test
    void aFileThatChangesWhileItIsReadIsRefused() {
        write(folder, "contract_investors.csv", HEADER + "C1,I1,,\n");
        JavaRDD<SourceRow> rows =
                LedgerReader.rows(TestSpark.session(), TestLedger.find(folder, CONFIG), new InputFacts());
        write(folder, "contract_investors.csv", HEADER + "C1,I1,,\nC2,I2,,\n");

        assertThat(failure(rows::count))
                .containsExactly(
                        "INPUT: contract_investors.csv changed while it was read; run again when it is complete");
    }
}
