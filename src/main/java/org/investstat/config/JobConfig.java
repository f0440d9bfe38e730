package org.investstat.config;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.investstat.table.Ledgers;

/**
 * Everything an operator may choose (data contract, section 2, Configuration). The class JobConfigReader reads it.
 *
 * @param homeProvince GB/T 2260 code of the province whose figures these are
 * @param timeZone in which "today" is told
 * @param chainSchemes industry-chain schemes shown; industries derive into the first
 * @param sources by ledger; every ledger has one
 * @param ignore globs of what lies in the input folder and is no ledger's, see {@link IgnorePatterns}
 * @param reference folder of reference files that replace shipped ones, file by file
 * @param indicators folders of definitions in ascending precedence; {@link #SHIPPED} names the shipped ones
 * @param boards the same for boards
 * @param output where runs are published, unless the command line says
 * @param lock how the output is held while a run fills it
 * @param headlines cells that the last lines of a run quote; empty: the home province's main figures
 * @param reporting what is in the reports
 * @param digest SHA-256 of the effective configuration, in hexadecimal
 */
public record JobConfig(
        String homeProvince,
        ZoneId timeZone,
        List<String> chainSchemes,
        Periods periods,
        List<Window> windows,
        Quality quality,
        Map<String, SourceConfig> sources,
        List<String> ignore,
        Optional<String> reference,
        List<String> indicators,
        List<String> boards,
        Optional<String> output,
        LockTimes lock,
        List<HeadlineCell> headlines,
        Reporting reporting,
        String digest) {

    /** In a list of folders: the definitions that ship with the product. */
    public static final String SHIPPED = "shipped";

    private static final Pattern PROVINCE = Pattern.compile("[1-9]\\d0000");

    public JobConfig {
        provinceCode(homeProvince);
        Guard.that(!chainSchemes.isEmpty(), "至少要有一套产业链", "at least one chain scheme is needed");
        Guard.unique(chainSchemes);
        Guard.unique(windows.stream().map(Window::name).toList());
        chainSchemes = List.copyOf(chainSchemes);
        windows = List.copyOf(windows);
        sources = everyLedger(sources);
        ignore = List.copyOf(ignore);
        indicators = List.copyOf(indicators);
        boards = List.copyOf(boards);
        headlines = List.copyOf(headlines);
    }

    /** The layout of a ledger. */
    public SourceConfig source(String ledger) {
        SourceConfig source = sources.get(ledger);
        if (source == null) {
            throw new IllegalArgumentException("no ledger " + ledger);
        }
        return source;
    }

    static String provinceCode(String code) {
        Guard.that(
                PROVINCE.matcher(code).matches(),
                "“{0}”不是省级代码；应为六位数字、末四位为 0，如 520000",
                "'{0}' is no province code; write six digits that end in 0000, like 520000",
                code);
        return code;
    }

    private static Map<String, SourceConfig> everyLedger(Map<String, SourceConfig> said) {
        Map<String, SourceConfig> all = new LinkedHashMap<>();
        Ledgers.all().forEach(ledger -> all.put(ledger.name(), said.getOrDefault(ledger.name(), SourceConfig.DEFAULT)));
        return Collections.unmodifiableMap(all);
    }
}
