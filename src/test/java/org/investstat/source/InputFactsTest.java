package org.investstat.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.investstat.source.TestLedger.CONFIG;
import static org.investstat.source.TestLedger.HEADER;
import static org.investstat.source.TestLedger.write;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.spark.api.java.JavaRDD;
import org.investstat.TestSpark;
import org.investstat.source.file.FileFact;
import org.investstat.source.file.FilePart;
import org.investstat.source.file.InputFacts;
import org.investstat.source.file.SourceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFactsTest {
    @TempDir
    Path folder;

    @Test
    void everyFileIsReportedOnceHoweverOftenItIsRead() throws Exception {
        byte[] a = (HEADER + "C1,I1,,\n,,,\nC2\n").getBytes(UTF_8);
        byte[] b = (HEADER + "C3,贵,,\n").getBytes(Charset.forName("GBK"));
        write(folder, "contract_investors/a.csv", a);
        write(folder, "contract_investors/b.csv", b);
        InputFacts facts = new InputFacts();
        JavaRDD<SourceRow> rows = LedgerReader.rows(TestSpark.session(), TestLedger.find(folder, CONFIG), facts);

        rows.count();
        rows.count();

        assertThat(facts.value().values())
                .containsExactly(
                        new FileFact(
                                "contract_investors",
                                "contract_investors/a.csv",
                                path("a"),
                                a.length,
                                sha(a),
                                "UTF-8",
                                2),
                        new FileFact(
                                "contract_investors",
                                "contract_investors/b.csv",
                                path("b"),
                                b.length,
                                sha(b),
                                "GB18030",
                                1));
    }

    @Test
    void theRecordsOfAFilesPartsAddUp() {
        InputFacts facts = new InputFacts();
        InputFacts other = new InputFacts();
        facts.add(new FilePart(new FileFact("l", "f", "p", 0, "", "", 3), 1));
        other.add(new FilePart(new FileFact("l", "f", "p", 10, "abc", "", 4), 0));
        other.add(new FilePart(new FileFact("l", "f", "p", 0, "", "", 3), 1));

        facts.merge(other);

        assertThat(facts.value()).containsOnlyKeys("p").containsValue(new FileFact("l", "f", "p", 10, "abc", "", 7));
    }

    private String path(String name) {
        return "file:" + folder + "/contract_investors/" + name + ".csv";
    }

    private static String sha(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
