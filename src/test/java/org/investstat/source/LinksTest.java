package org.investstat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which links are followed: those that stay in the folder, or that whoever runs the job has asked for. */
class LinksTest {
    private static final String RATES = "currency,from,cny_per_unit\nUSD,2023-01-01,6.9\n";
    private static final String OUT = "fx_rates.csv is a symbolic link that leads out of the folder that is read;";

    @TempDir
    Path folder;

    private Path input;
    private Path secret;

    @BeforeEach
    void input() throws IOException {
        input = Files.createDirectory(folder.resolve("in"));
        secret = Files.writeString(folder.resolve("secret"), "root:$6$salt:19000\n");
    }

    private static List<String> found(SourceConfig config, Optional<Path> input, Links links) {
        return Inputs.find(
                        Map.of(Ledgers.FX_RATES, config),
                        input.map(Path::toString),
                        IgnorePatterns.NONE,
                        links,
                        new Configuration(false))
                .ledgers()
                .values()
                .stream()
                .flatMap(ledger -> ledger.files().stream())
                .map(InputFile::name)
                .toList();
    }

    private List<String> found(Path in, Links links) {
        return found(TestLedger.CONFIG, Optional.of(in), links);
    }

    @Test
    void aLinkOutOfTheInputIsRefusedAndItsTargetIsNotShown() throws IOException {
        Files.createSymbolicLink(input.resolve("fx_rates.csv"), secret);

        assertThatThrownBy(() -> found(input, Links.INSIDE))
                .hasMessageStartingWith(OUT)
                .hasMessageNotContaining("root");
    }

    @Test
    void whoAllowsItFollowsIt() throws IOException {
        Files.createSymbolicLink(input.resolve("fx_rates.csv"), Files.writeString(folder.resolve("rates"), RATES));

        assertThat(found(input, Links.ANYWHERE)).containsExactly("fx_rates.csv");
    }

    @Test
    void linksWithinTheInputAreFollowedAndTheInputMayBeOne() throws IOException {
        Files.createDirectory(input.resolve("fx_rates"));
        Files.writeString(input.resolve("fx_rates/2023.csv"), RATES);
        Files.createSymbolicLink(input.resolve("fx_rates/latest.csv"), Path.of("2023.csv"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), input);

        assertThat(found(link, Links.INSIDE)).containsExactly("fx_rates/2023.csv", "fx_rates/latest.csv");
    }

    @Test
    void ofAConfiguredPathTheOperatorsOwnLinkIsFollowedAndAnothersIsNot() throws IOException {
        Path link = Files.createSymbolicLink(
                input.resolve("fx_rates.csv"), Files.writeString(folder.resolve("rates"), RATES));
        SourceConfig config = TestLedger.at(link.toString(), Format.AUTO);

        assertThat(found(config, Optional.empty(), Links.INSIDE)).containsExactly("fx_rates.csv");
        Assumptions.assumeTrue(System.getProperty("user.name").equals("root"), "only root gives a link away");
        Files.setAttribute(link, "unix:uid", 65534, LinkOption.NOFOLLOW_LINKS);
        assertThatThrownBy(() -> found(config, Optional.empty(), Links.INSIDE)).hasMessageStartingWith(OUT);
    }

    @Test
    void filesThatAPatternFindsMayNotLeadOut() throws IOException {
        Files.createSymbolicLink(input.resolve("fx_rates.csv"), secret);
        SourceConfig config = TestLedger.at(input.resolve("fx_*.csv").toString(), Format.AUTO);

        assertThatThrownBy(() -> found(config, Optional.empty(), Links.INSIDE)).hasMessageStartingWith(OUT);
    }
}
