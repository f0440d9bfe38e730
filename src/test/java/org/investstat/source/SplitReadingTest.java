package org.investstat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.investstat.source.TestLedger.CONF;
import static org.investstat.source.TestLedger.CONFIG;
import static org.investstat.source.TestLedger.HEADER;
import static org.investstat.source.TestLedger.find;
import static org.investstat.source.TestLedger.list;
import static org.investstat.source.TestLedger.shown;
import static org.investstat.source.TestLedger.split;
import static org.investstat.source.TestLedger.write;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.spark.api.java.JavaRDD;
import org.investstat.TestSpark;
import org.investstat.source.csv.CsvPart;
import org.investstat.source.csv.CsvSurvey;
import org.investstat.source.file.InputFacts;
import org.investstat.source.file.SourceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitReadingTest {
    private static final List<String> PIECES =
            List.of("a", "贵", ",", ",", ",", "\n", "\n", "\r\n", "\r", "\"", "\"\"", "\",\"", "\uFEFF", "C1,I1,,\n");

    @TempDir
    Path folder;

    @Test
    void quotedNewlinesAndBlankLinesAreCutNowhereButBetweenRecords() {
        String text = "\uFEFF" + HEADER
                + "C1,\"I\n1\",\"a \"\"b\"\"\",\n\n,,,\r\nC2,\"\r\n\",,\rC3,贵 5\" 阳,,\n\uFEFFC4,I4,\"\",";
        write(folder, "contract_investors.csv", text);

        assertThat(parts(1)).hasSize(7);
        holdsCutAnywhere(text);
    }

    @Test
    void aRecordThatIsBrokenKeepsTheFileWhole() {
        write(folder, "contract_investors.csv", HEADER + "C1,I1,,\nC2,\"I2\"x,,\nC3,I3,,\n");

        assertThat(parts(1)).hasSize(1);
    }

    @Test
    void aFileOfAnotherCharsetIsReadAsAWhole() {
        write(folder, "contract_investors.csv", (HEADER + "C1,贵,,\nC2,阳,,\n").getBytes(Charset.forName("GBK")));

        assertThat(parts(1)).hasSize(1);
    }

    @Test
    void anyTextReadsTheSameWhereverItIsCut() {
        Random random = new Random(20231220);
        int cut = 0;
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder(HEADER);
            for (int pieces = random.nextInt(24); pieces > 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            holdsCutAnywhere(text.toString());
            cut += parts(1).size() > 1 ? 1 : 0;
        }
        assertThat(cut).isGreaterThan(100);
    }

    @Test
    void tasksReadTheParts() {
        write(folder, "contract_investors/a.csv", HEADER + "C1,\"I\n1\",,\n".repeat(20));
        write(folder, "contract_investors/b.csv", HEADER + "C2,I2,,\n");
        InputFacts facts = new InputFacts();
        InputFacts whole = new InputFacts();

        JavaRDD<SourceRow> rows = LedgerReader.rows(TestSpark.session(), find(folder, CONFIG), facts, 100);

        assertThat(rows.getNumPartitions()).isEqualTo(4);
        assertThat(shown(rows.collect())).isEqualTo(shown(list(folder, CONFIG, whole)));
        assertThat(facts.value()).isEqualTo(whole.value());
    }

    @Test
    void aLineWithoutAnIdKnowsTheOneAboveWhereverTheFileIsCut() {
        write(folder, "contract_investors.csv", HEADER + "C1,I1,,\n,I2,,\n,I3,,\nC2,I4,,\n,I5,,\n");

        for (int partBytes = 8; partBytes <= 80; partBytes += 3) {
            List<String> above = split(folder, CONFIG, partBytes, new InputFacts()).stream()
                    .map(row -> String.valueOf(row.above()))
                    .toList();

            assertThat(above).containsExactly("null", "C1", "C1", "null", "C2");
        }
    }

    private void holdsCutAnywhere(String text) {
        write(folder, "contract_investors.csv", text);
        InputFacts whole = new InputFacts();
        List<String> rows = shown(list(folder, CONFIG, whole));
        for (int partBytes = 1; partBytes <= text.length(); partBytes = 1 + partBytes * 2) {
            InputFacts facts = new InputFacts();
            assertThat(shown(split(folder, CONFIG, partBytes, facts))).as(text).isEqualTo(rows);
            assertThat(facts.value()).isEqualTo(whole.value());
        }
    }

    private List<CsvPart> parts(int partBytes) {
        LedgerFiles files = find(folder, CONFIG);
        return CsvSurvey.parts(files.files().get(0), files.layout(), partBytes, CONF);
    }
}
