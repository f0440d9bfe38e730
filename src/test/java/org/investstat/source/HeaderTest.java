package org.investstat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.investstat.source.TestLedger.CONFIG;
import static org.investstat.source.TestLedger.config;
import static org.investstat.source.TestLedger.failure;
import static org.investstat.source.TestLedger.find;
import static org.investstat.source.TestLedger.rows;
import static org.investstat.source.TestLedger.write;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderTest {
    @TempDir
    Path folder;

    @Test
    void allProblemsOfAFileAreOneLine() {
        write(folder, "contract_investors.csv", "contract_id,备注,share,占比,,备注\n");

        assertThat(failure(() -> find(folder, config(Map.of("占比", "share")))))
                .containsExactly("INPUT: contract_investors.csv: missing columns investor_id; extra columns 备注;"
                        + " duplicate columns 备注 (备注, 备注), share (share, 占比); columns without a name 5."
                        + " Correct the header, or map its names in sources.contract_investors.header");
    }

    @Test
    void everyFileHasItsLine() {
        write(folder, "contract_investors/a.csv", "contract_id\n");
        write(folder, "contract_investors/b.csv", "contract_id,investor_id\n");
        write(folder, "contract_investors/c.csv", "");

        assertThat(failure(() -> find(folder, CONFIG)))
                .containsExactly(
                        "INPUT: contract_investors/a.csv: missing columns investor_id. Correct the header, or map its"
                                + " names in sources.contract_investors.header",
                        "INPUT: contract_investors/c.csv is empty and has no header; add one, or remove the file");
    }

    @Test
    void headersAreMatchedAfterNormalisation() {
        write(folder, "contract_investors.csv", "合同编号（新）,　ｉｎｖｅｓｔｏｒ＿ｉｄ \nC1,I1\n");

        assertThat(rows(folder, config(Map.of("合同编号(新)", "contract_id"))))
                .containsExactly("contract_investors.csv:2 [C1, I1, null, null]");
    }

    @Test
    void extraColumnsMayBeAllowed() {
        write(folder, "contract_investors.csv", "contract_id,备注,investor_id\nC1,x,I1\n");

        assertThat(rows(folder, config(Map.of(), Optional.empty(), true)))
                .containsExactly("contract_investors.csv:2 [C1, I1, null, null]");
    }

    @Test
    void unbalancedQuotesInTheHeaderNameItsLine() {
        write(folder, "contract_investors.csv", "\ncontract_id,\"investor_id\nC1,I1\n");

        assertThat(failure(() -> find(folder, CONFIG)))
                .containsExactly("INPUT: contract_investors.csv line 2 (header): unbalanced quotes: a field that begins"
                        + " with a quote must end with one, right before the delimiter or the end of the line;"
                        + " quotes inside are written twice");
    }
}
