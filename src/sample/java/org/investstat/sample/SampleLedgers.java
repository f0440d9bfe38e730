package org.investstat.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code data-sample/ledgers}, the account of its rows and the read-me, the same bytes each time. */
public final class SampleLedgers {
    private SampleLedgers() {}

    /**
     * @param arguments the folder {@code data-sample}
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length == 0 ? "data-sample" : arguments[0]);
        for (Map.Entry<String, byte[]> file : files(SampleModel.build()).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    /** Every generated file by its path below {@code data-sample}. */
    static Map<String, byte[]> files(SampleModel model) {
        List<LedgerFile> ledgers = new ArrayList<>(new ContractFiles(model).files());
        ledgers.addAll(new OtherFiles(model).files());
        ledgers.addAll(new CampaignFiles(model).files());
        ledgers.addAll(new MoneyFiles(model).files());
        ledgers.addAll(new PlanFiles(model).files());
        ledgers.add(new SnapshotFile(model).file());
        Map<String, byte[]> files = new LinkedHashMap<>();
        ledgers.forEach(l -> files.put("ledgers/" + l.path(), l.bytes()));
        files.put("planted-rows.csv", Account.planted(ledgers).getBytes(StandardCharsets.UTF_8));
        files.put("row-account.csv", Account.rows(ledgers).getBytes(StandardCharsets.UTF_8));
        files.put("README.md", Account.readMe(ledgers).getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
