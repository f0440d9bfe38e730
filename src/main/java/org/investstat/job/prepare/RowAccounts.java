package org.investstat.job.prepare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.investstat.check.RowFates.Count;
import org.investstat.check.Traits;
import org.investstat.conform.Fate;
import org.investstat.publish.Manifest;
import org.investstat.publish.RowAccount;
import org.investstat.source.file.FileFact;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** Rows read, as the readers counted them, against rows by fate, as the fates were counted: equal in every run. */
public final class RowAccounts {
    private static final List<Fate> ORDER =
            List.of(Fate.ACCEPTED, Fate.SUPERSEDED, Fate.DUPLICATE, Fate.FUTURE, Fate.REJECTED);

    private final List<Manifest.Input> inputs = new ArrayList<>();
    private final Map<String, RowAccount> ledgers = new LinkedHashMap<>();
    private final List<Count> counts;
    private final Traits traits;
    private final RowAccount all;

    /**
     * Proves the account.
     *
     * @param files what the readers said of every file
     * @throws Failure {@link ExitCode#INTERNAL} where a row was lost or counted twice
     */
    public RowAccounts(Map<String, FileFact> files, List<Count> counts, Traits traits) {
        this.counts = List.copyOf(counts);
        this.traits = traits;
        for (FileFact file : files.values()) {
            List<Count> own = counts.stream()
                    .filter(c -> c.ledger().equals(file.ledger()) && Objects.equals(c.file(), file.name()))
                    .toList();
            inputs.add(new Manifest.Input(
                    file.ledger(),
                    file.name(),
                    file.size(),
                    file.sha256(),
                    file.charset().isEmpty() ? null : file.charset(),
                    account(file.ledger() + "/" + file.name(), file.records(), own)));
        }
        files.values().stream()
                .map(FileFact::ledger)
                .distinct()
                .forEach(ledger -> ledgers.put(
                        ledger,
                        account(
                                ledger,
                                read(files, ledger),
                                counts.stream()
                                        .filter(c -> c.ledger().equals(ledger))
                                        .toList())));
        all = account(
                "all", files.values().stream().mapToLong(FileFact::records).sum(), counts);
    }

    private static long read(Map<String, FileFact> files, String ledger) {
        return files.values().stream()
                .filter(f -> f.ledger().equals(ledger))
                .mapToLong(FileFact::records)
                .sum();
    }

    private static RowAccount account(String what, long read, List<Count> counts) {
        Map<String, Long> fates = new LinkedHashMap<>();
        ORDER.forEach(fate -> fates.put(fate.id(), 0L));
        counts.forEach(c -> fates.merge(c.fate(), c.rows(), Long::sum));
        long sum = fates.values().stream().mapToLong(Long::longValue).sum();
        if (sum != read) {
            throw new Failure(
                    ExitCode.INTERNAL,
                    Text.of(
                                    "{0}：读入{1}行，去向合计{2}行，未发布任何数据，请报告此缺陷",
                                    "{0}: {1} rows read, but their fates add up to {2}; nothing published, report this defect")
                            .with(what, read, sum));
        }
        return new RowAccount(read, fates);
    }

    public List<Manifest.Input> inputs() {
        return inputs;
    }

    public List<Manifest.Ledger> ledgers() {
        return ledgers.entrySet().stream()
                .map(e -> new Manifest.Ledger(e.getKey(), e.getValue()))
                .toList();
    }

    /** Rows by file, fate and reason of their reject. */
    public List<Count> counts() {
        return counts;
    }

    /** What many rows have in common. */
    public Traits traits() {
        return traits;
    }

    /** The ledgers that are there, as a later delivery will be held against them. */
    Map<String, PublishedInput.Delivered> delivered() {
        return PublishedInput.delivered(ledgers(), inputs());
    }

    /** Ledgers that are there and hold no row. */
    public Set<String> empty() {
        return ledgers.entrySet().stream()
                .filter(ledger -> ledger.getValue().rows() == 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public RowAccount all() {
        return all;
    }

    public long accepted(String ledger) {
        RowAccount account = ledgers.get(ledger);
        return account == null ? 0 : account.fates().getOrDefault(Fate.ACCEPTED.id(), 0L);
    }
}
