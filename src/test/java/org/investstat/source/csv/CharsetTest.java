package org.investstat.source.csv;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.investstat.source.TestLedger.HEADER;
import static org.investstat.source.TestLedger.config;
import static org.investstat.source.TestLedger.failure;
import static org.investstat.source.TestLedger.rows;
import static org.investstat.source.TestLedger.write;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.investstat.config.SourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CharsetTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String CHINESE = "合同编号,投资方编号\n合1,投1\n";
    private static final SourceConfig MAPPED = config(Map.of("合同编号", "contract_id", "投资方编号", "investor_id"));

    @TempDir
    Path folder;

    @Test
    void utf8() {
        write(folder, "contract_investors.csv", CHINESE);

        assertThat(rows(folder, MAPPED)).containsExactly("contract_investors.csv:2 [合1, 投1, null, null]");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() {
        write(folder, "contract_investors.csv", "\uFEFF" + CHINESE);

        assertThat(rows(folder, MAPPED)).containsExactly("contract_investors.csv:2 [合1, 投1, null, null]");
    }

    @Test
    void gbk() {
        write(folder, "contract_investors.csv", CHINESE.getBytes(GBK));

        assertThat(rows(folder, MAPPED)).containsExactly("contract_investors.csv:2 [合1, 投1, null, null]");
    }

    @Test
    void gb18030WithFourByteCharacters() {
        write(folder, "contract_investors.csv", (HEADER + "C㐂,𠀀,,\n").getBytes(GB18030));

        assertThat(rows(folder)).containsExactly("contract_investors.csv:2 [C㐂, 𠀀, , ]");
    }

    @Test
    void theCharsetIsOneForTheWholeFileHoweverFarDownItShows() {
        String ascii = "C1,I1,,\n".repeat(30_000);
        write(folder, "contract_investors.csv", (HEADER + ascii + "C2,贵阳,,\n").getBytes(GBK));

        assertThat(rows(folder)).hasSize(30_001).last().asString().endsWith(":30002 [C2, 贵阳, , ]");
    }

    @Test
    void aCharacterAcrossTwoChunksIsWhole() {
        String padding = "x".repeat(CharsetTrial.CHUNK - HEADER.length() - 4);
        write(folder, "contract_investors.csv", HEADER + "C1," + padding + "贵,,\n");

        assertThat(rows(folder)).containsExactly("contract_investors.csv:2 [C1, " + padding + "贵, , ]");
    }

    @Test
    void aCharacterCutAtTheEndIsNamedByItsFirstByte() {
        byte[] whole = (HEADER + "C1,I1,,\nC2,贵阳").getBytes(UTF_8);
        write(folder, "contract_investors.csv", Arrays.copyOf(whole, whole.length - 1));

        assertThat(failure(() -> rows(folder)))
                .containsExactly(
                        "INPUT: contract_investors.csv: byte 52 (line 3) fits neither UTF-8 (first misfit at byte"
                                + " 52) nor GB18030 (first misfit at byte 53); save the file as UTF-8");
    }

    @Test
    void aBadByteAmongGbkIsNamedAsSuch() {
        byte[] bytes = (HEADER + "C1,贵,,\nC2,X,,\n").getBytes(GBK);
        bytes[bytes.length - 4] = (byte) 0xff;
        write(folder, "contract_investors.csv", bytes);

        assertThat(failure(() -> rows(folder)))
                .containsExactly(
                        "INPUT: contract_investors.csv: byte 49 (line 3) fits neither UTF-8 (first misfit at byte"
                                + " 41) nor GB18030 (first misfit at byte 49); save the file as UTF-8");
    }

    @Test
    void aByteThatNoCharsetHasFarDownEndsTheTaskWithoutARow() {
        String ascii = "C1,I1,,\n".repeat(30_000);
        byte[] bytes = (HEADER + ascii + "C2,X,,\n").getBytes(UTF_8);
        bytes[bytes.length - 4] = (byte) 0xff;
        write(folder, "contract_investors.csv", bytes);

        assertThat(failure(() -> rows(folder)))
                .containsExactly(
                        "INPUT: contract_investors.csv: byte 240041 (line 30002) fits neither UTF-8 (first misfit"
                                + " at byte 240041) nor GB18030 (first misfit at byte 240041); save the file as UTF-8");
    }

    @Test
    void aByteOrderMarkAllowsNoOtherCharset() {
        byte[] bytes = ("\uFEFF" + HEADER + "C1,XX,,\n").getBytes(UTF_8);
        bytes[bytes.length - 5] = (byte) 0xb9;
        bytes[bytes.length - 4] = (byte) 0xf3;
        write(folder, "contract_investors.csv", bytes);

        assertThat(failure(() -> rows(folder)))
                .containsExactly("INPUT: contract_investors.csv begins with the UTF-8 byte order mark, but byte 44"
                        + " (line 2) is not UTF-8; save the file as UTF-8");
    }

    @Test
    void utf16IsNamed() {
        write(folder, "contract_investors.csv", ("\uFEFF" + HEADER).getBytes(UTF_16LE));

        assertThat(failure(() -> rows(folder)))
                .containsExactly(
                        "INPUT: contract_investors.csv is UTF-16; save it as UTF-8 (in a spreadsheet: CSV UTF-8)");
    }

    @Test
    void aConfiguredCharsetIsUsed() {
        write(folder, "contract_investors.csv", ("\uFEFF" + HEADER + "C1,贵,,\n").getBytes(UTF_16LE));

        assertThat(rows(folder, config(Map.of(), Optional.of("UTF-16LE"), false)))
                .containsExactly("contract_investors.csv:2 [C1, 贵, , ]");
    }

    @Test
    void aConfiguredCharsetIsStrict() {
        write(folder, "contract_investors.csv", (HEADER + "C1,贵,,\n").getBytes(GBK));

        assertThat(failure(() -> rows(folder, config(Map.of(), Optional.of("UTF-8"), false))))
                .containsExactly("INPUT: contract_investors.csv: byte 41 (line 2) is not UTF-8, the charset set in"
                        + " sources.contract_investors.charset; correct the file or the setting");
    }
}
