package org.investstat.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.investstat.config.Addresses.Unreachable;
import org.investstat.config.IgnorePatterns;
import org.investstat.config.SourceConfig;
import org.investstat.source.file.InputFile;
import org.investstat.source.file.InputStreams;
import org.investstat.table.LedgerSchema;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** One search for the files of all ledgers; what is wrong is told all at once. */
final class InputSearch {
    private final Map<LedgerSchema, SourceConfig> sources;
    private final Optional<String> inputFolder;
    private final IgnorePatterns ignored;
    private final Links links;
    private final Configuration conf;
    private final SearchFindings sightings = new SearchFindings();
    private final Map<String, LedgerFiles> found = new LinkedHashMap<>();
    private final List<LedgerSchema> missing = new ArrayList<>();

    InputSearch(
            Map<LedgerSchema, SourceConfig> sources,
            Optional<String> inputFolder,
            IgnorePatterns ignored,
            Links links,
            Configuration conf) {
        this.sources = sources;
        this.inputFolder = inputFolder;
        this.ignored = ignored;
        this.links = links;
        this.conf = conf;
    }

    Inputs found() {
        Optional<InputFolder> folder = inputFolder.map(this::folder);
        sources.forEach((ledger, config) -> {
            try {
                look(ledger, config, folder);
            } catch (Failure failure) {
                sightings.refuse(failure);
            } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
                sightings.refuse(unlisted(ledger, config, e));
            }
        });
        folder.ifPresent(this::nameTheRest);
        missing.stream()
                .filter(ledger -> folder.map(f -> !f.resembled(ledger)).orElse(true))
                .forEach(ledger -> sightings.refuse(missing(ledger)));
        List<Text> contradictions = new ArrayList<>();
        found.values()
                .forEach(files -> files.headerProblems(conf, contradictions).forEach(sightings::refuse));
        sightings.throwIfAny();
        if (!contradictions.isEmpty()) {
            throw new Failure(ExitCode.CONFIG, contradictions, null);
        }
        return new Inputs(found, sightings.told());
    }

    private InputFolder folder(String place) {
        try {
            return InputFolder.of(place, ignored, links, sightings, conf);
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            throw unlisted(place, e);
        }
    }

    private void nameTheRest(InputFolder folder) {
        try {
            folder.nameTheRest(sources, found);
        } catch (IOException e) {
            sightings.refuse(unlisted(inputFolder.orElse(""), e));
        }
    }

    private void look(LedgerSchema ledger, SourceConfig config, Optional<InputFolder> folder) throws IOException {
        FileSearch search = new FileSearch(ledger, config.format(), ignored, links, sightings);
        int refused = sightings.refused();
        List<InputFile> files;
        if (config.path().isPresent()) {
            files = search.atPath(config.path().get(), conf);
        } else {
            files = folder.isPresent() ? folder.get().files(search) : List.of();
        }
        if (!files.isEmpty()) {
            found.put(ledger.name(), new LedgerFiles(ledger, config, files));
        } else if (sightings.refused() == refused) {
            if (config.path().isPresent()) {
                sightings.refuse(nothingAt(ledger, config.path().get()));
            } else if (ledger.mandatory()) {
                missing.add(ledger);
            }
        }
    }

    /** A configured path that could never be one is an error of the configuration. */
    private Failure unlisted(LedgerSchema ledger, SourceConfig config, Exception e) {
        boolean wrong = config.path().isPresent() && e instanceof Unreachable unreachable && unreachable.wrong();
        Failure failure = unlisted(config.path().or(() -> inputFolder).orElse(""), e);
        return wrong
                ? new Failure(
                        ExitCode.CONFIG,
                        Text.same("sources." + ledger.name() + ".path: ")
                                .then("", failure.problems().get(0)),
                        e)
                : failure;
    }

    private static Failure unlisted(String place, Exception e) {
        Text text = e instanceof Unreachable unreachable
                ? Text.same(place).then(": ", unreachable.why())
                : Text.of("无法列出 {0}（{1}）；请检查路径及其权限", "{0} cannot be listed ({1}); check the path and its permissions")
                        .with(place, InputStreams.reason(e));
        return new Failure(ExitCode.INPUT, text, e);
    }

    private static Text named(LedgerSchema ledger) {
        return Text.of("缺少{0}（{1}）：", "The ledger {1} is missing: ")
                .with(ledger.title().zh(), ledger.name());
    }

    /** Of an optional ledger as well: who names its place expects it there. */
    private static Text nothingAt(LedgerSchema ledger, String path) {
        return named(ledger)
                .then(
                        "",
                        Text.of(
                                        "{0} 没有文件；请放入该台账或改正 sources.{1}.path",
                                        "no file at {0}; put it there or correct sources.{1}.path")
                                .with(path, ledger.name()));
    }

    private Text missing(LedgerSchema ledger) {
        Text where = inputFolder.isPresent()
                ? Text.of(
                        "在 {0} 中没有 {1}.csv、{1}.csv.gz、{1}.parquet，也没有装有此类文件的文件夹 {1}/；请放入该台账或改正 --input",
                        "{0} has no {1}.csv, {1}.csv.gz or {1}.parquet and no folder {1}/ of such files;"
                                + " put it there or correct --input")
                : Text.of(
                        "未设置 sources.{1}.path；请设置它或给出 --input", "sources.{1}.path is not set; set it or give --input");
        return named(ledger).then("", where.with(inputFolder.orElse(""), ledger.name()));
    }
}
