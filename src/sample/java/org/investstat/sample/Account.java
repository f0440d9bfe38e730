package org.investstat.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.investstat.sample.LedgerFile.Found;
import org.investstat.sample.SampleRow.Plant;

/** What must become of the rows: the planted ones line by line, all of them in sums. */
final class Account {
    private Account() {}

    static String planted(List<LedgerFile> ledgers) {
        StringBuilder text = new StringBuilder("ledger,file,line,fate,column,zh,en\n");
        for (LedgerFile ledger : ledgers) {
            for (Found found : ledger.planted()) {
                Plant plant = Objects.requireNonNull(found.row().plant());
                text.append("%s,%s,%d,%s,%s,%s,%s%n"
                        .replace("%n", "\n")
                        .formatted(
                                ledger.ledger(),
                                found.path(),
                                found.line(),
                                found.row().fate().word(),
                                plant.at().equals("line") ? "" : plant.at(),
                                plant.zh().replace(",", ";"),
                                plant.en().replace(",", ";")));
            }
        }
        return text.toString();
    }

    /** The read-me with both tables in it. */
    static String readMe(List<LedgerFile> ledgers) {
        return template().replace("{{account}}", table(rows(ledgers))).replace("{{planted}}", table(planted(ledgers)));
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(Account.class.getResourceAsStream("README.md"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cells hold no comma and no quote. */
    private static String table(String csv) {
        List<String> lines = csv.lines()
                .map(l -> "| " + l.replace("|", "/").replace(",", " | ") + " |")
                .toList();
        int columns = csv.lines().findFirst().orElseThrow().split(",").length;
        return lines.get(0) + "\n|" + "---|".repeat(columns) + "\n" + String.join("\n", lines.subList(1, lines.size()));
    }

    static String rows(List<LedgerFile> ledgers) {
        Map<String, long[]> sums = new LinkedHashMap<>();
        for (LedgerFile file : ledgers) {
            long[] sum = sums.computeIfAbsent(file.ledger(), l -> new long[6]);
            for (SampleFate fate : SampleFate.values()) {
                sum[fate.ordinal()] += file.count(fate);
            }
        }
        StringBuilder text = new StringBuilder("ledger,read,accepted,rejected,future,duplicate,superseded\n");
        sums.forEach((ledger, s) -> text.append("%s,%d,%d,%d,%d,%d,%d\n"
                .formatted(ledger, s[0] + s[1] + s[2] + s[3] + s[4], s[0], s[1], s[2], s[3], s[4])));
        return text.toString();
    }
}
