package org.investstat.job.prepare;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.investstat.conform.Fate;
import org.investstat.publish.Manifest;
import org.investstat.publish.Pointer;
import org.investstat.publish.RunFolder;
import org.investstat.text.Text;

/** The ledgers of the published run, as its manifest tells them: what a new delivery is held against. */
public record PublishedInput(String runId, LocalDate asOf, Map<String, Delivered> ledgers) {
    /**
     * One ledger.
     *
     * @param rows read
     * @param accepted of these
     * @param files rows read, by file
     */
    record Delivered(long rows, long accepted, Map<String, Long> files) {
        static final Delivered NOTHING = new Delivered(0, 0, Map.of());
    }

    /** Of the run that an output's CURRENT names; empty where nothing was published, or nobody can read what. */
    public static Optional<PublishedInput> of(String output, Configuration hadoop) {
        return Pointer.current(output, hadoop)
                .flatMap(id -> RunFolder.published(output, id, hadoop))
                .flatMap(Manifest::find)
                .map(manifest -> new PublishedInput(
                        manifest.runId(), manifest.asOf(), delivered(manifest.ledgers(), manifest.inputs())));
    }

    /** Rows of each ledger, as its account and those of its files tell. */
    static Map<String, Delivered> delivered(List<Manifest.Ledger> accounts, List<Manifest.Input> inputs) {
        Map<String, Delivered> ledgers = new TreeMap<>();
        for (Manifest.Ledger ledger : accounts) {
            Map<String, Long> files = new TreeMap<>();
            inputs.stream()
                    .filter(input -> input.ledger().equals(ledger.ledger()))
                    .forEach(input -> files.put(input.name(), input.account().rows()));
            long accepted = ledger.account().fates().getOrDefault(Fate.ACCEPTED.id(), 0L);
            ledgers.put(ledger.ledger(), new Delivered(ledger.account().rows(), accepted, files));
        }
        return ledgers;
    }

    Delivered ledger(String name) {
        return ledgers.getOrDefault(name, Delivered.NOTHING);
    }

    Text name() {
        return Text.of("已发布批次 {0}（数据截止 {1}）", "the published run {0} (as of {1})")
                .with(runId, asOf);
    }
}
