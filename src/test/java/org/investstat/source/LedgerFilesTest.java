package org.investstat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.investstat.source.TestLedger.CONFIG;
import static org.investstat.source.TestLedger.HEADER;
import static org.investstat.source.TestLedger.at;
import static org.investstat.source.TestLedger.failure;
import static org.investstat.source.TestLedger.gzip;
import static org.investstat.source.TestLedger.write;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.investstat.config.Format;
import org.investstat.config.IgnorePatterns;
import org.investstat.config.SourceConfig;
import org.investstat.source.file.InputFile;
import org.investstat.table.Ledgers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFilesTest {
    private static final Configuration CONF = new Configuration();

    @TempDir
    Path folder;

    @Test
    void aFolderOfFilesIsSortedByNameAndTheMarksOfItsWritersArePassedOver() {
        write(folder, "contract_investors/b.csv.gz", gzip(HEADER));
        write(folder, "contract_investors/a.CSV", HEADER);
        write(folder, "contract_investors/_SUCCESS", "");
        write(folder, "contract_investors/.a.CSV.crc", "");

        assertThat(names(CONFIG, Optional.of(folder.toString())))
                .containsExactly("contract_investors/a.CSV", "contract_investors/b.csv.gz");
    }

    @Test
    void twoCandidatesAreOneTooMany() {
        write(folder, "contract_investors.csv", HEADER);
        write(folder, "contract_investors.csv.gz", gzip(HEADER));

        assertThat(failure(() -> TestLedger.find(folder, CONFIG)))
                .containsExactly(
                        "INPUT: " + folder + " holds contract_investors more than once: contract_investors.csv,"
                                + " contract_investors.csv.gz; leave one of them");
    }

    @Test
    void aMissingLedgerSaysWhereItWasLookedFor() {
        assertThat(failure(() -> TestLedger.find(folder, CONFIG)))
                .containsExactly("INPUT: The ledger contract_investors is missing: " + folder
                        + " has no contract_investors.csv, contract_investors.csv.gz or contract_investors.parquet and no"
                        + " folder contract_investors/ of such files; put it there or correct --input");
    }

    @Test
    void aMissingPathSaysItsSetting() {
        SourceConfig config = at(folder + "/none/*.csv", Format.AUTO);

        assertThat(failure(() -> TestLedger.find(config, Optional.empty())))
                .containsExactly("INPUT: The ledger contract_investors is missing: no file at " + folder
                        + "/none/*.csv; put it there or correct sources.contract_investors.path");
    }

    @Test
    void noPathAtAllSaysSo() {
        assertThat(failure(() -> TestLedger.find(CONFIG, Optional.empty())))
                .containsExactly(
                        "INPUT: The ledger contract_investors is missing: sources.contract_investors.path is not"
                                + " set; set it or give --input");
    }

    @Test
    void anOptionalLedgerMayBeAbsent() {
        assertThat(Inputs.find(
                                Map.of(Ledgers.FX_RATES, CONFIG),
                                Optional.of(folder.toString()),
                                IgnorePatterns.NONE,
                                Links.INSIDE,
                                CONF)
                        .ledgers())
                .isEmpty();
    }

    @Test
    void aPathMayBeAFileAFolderOrAGlob() {
        write(folder, "2023/lines.csv", HEADER);
        write(folder, "2024/lines.csv", HEADER);

        assertThat(names(at(folder + "/2023/lines.csv", Format.AUTO), Optional.empty()))
                .containsExactly("lines.csv");
        assertThat(names(at(folder + "/2023", Format.AUTO), Optional.empty())).containsExactly("2023/lines.csv");
        assertThat(names(at(folder + "/*/lines.csv", Format.AUTO), Optional.empty()))
                .containsExactly("2023/lines.csv", "2024/lines.csv");
    }

    @Test
    void foldersThatAreThereAreNamesAndNoPartOfAGlob() {
        write(folder, "conf1/ledgers/theirs.csv", HEADER);
        write(folder, "conf[1]/ledgers/own.csv", HEADER);
        write(folder, "2023:12/ledgers/colon.csv", HEADER);

        assertThat(names(at(folder + "/conf[1]/ledgers/*.csv", Format.AUTO), Optional.empty()))
                .containsExactly("own.csv");
        assertThat(names(at(folder + "/2023:12/*/{colon,other}.csv", Format.AUTO), Optional.empty()))
                .containsExactly("ledgers/colon.csv");
        assertThat(names(at(folder + "/{conf1/ledgers,conf2}/theirs.csv", Format.AUTO), Optional.empty()))
                .containsExactly("conf1/ledgers/theirs.csv");
    }

    @Test
    void aPatternThatIsNoneEndsWithItsPath() {
        assertThat(failure(() -> names(at(folder + "/x[1.csv", Format.AUTO), Optional.empty())))
                .singleElement()
                .asString()
                .startsWith("INPUT: ")
                .contains("x[1.csv");
    }

    @Test
    void aFormatThatNoNameTellsMustBeSet() {
        write(folder, "lines.txt", HEADER);

        assertThat(failure(() -> names(at(folder + "/lines.txt", Format.AUTO), Optional.empty())))
                .containsExactly(
                        "INPUT: lines.txt has no known format; its name should end with .csv, .csv.gz or"
                                + " .parquet, or set sources.contract_investors.format; if it is no part of the ledger, list it under ignore");
        assertThat(names(at(folder + "/lines.txt", Format.CSV), Optional.empty()))
                .containsExactly("lines.txt");
    }

    @Test
    void aFolderInsideALedgersFolderIsRefused() {
        write(folder, "contract_investors/2023/a.csv", HEADER);

        assertThat(failure(() -> TestLedger.find(folder, CONFIG)))
                .containsExactly("INPUT: contract_investors/2023/ is a folder, but only files belong into the folder of"
                        + " contract_investors; move its files up, or list it under ignore");
    }

    private static List<String> names(SourceConfig config, Optional<String> inputDir) {
        return TestLedger.find(config, inputDir).files().stream()
                .map(InputFile::name)
                .toList();
    }
}
