package org.investstat.job.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.investstat.publish.Manifest;
import org.investstat.publish.RunFolder;
import org.investstat.publish.verify.Findings;
import org.investstat.publish.verify.RunFiles;
import org.investstat.source.file.FileDigest;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/**
 * A run that was published under the id that is asked for again, as schedulers do that submit twice. It is never built
 * again. Where everything it was made from is still the same, it is the answer; otherwise the id is refused, since
 * nobody must believe that what changed is in the figures.
 */
public final class EarlierRun {
    private final RunFolder folder;
    private final Manifest manifest;

    private EarlierRun(RunFolder folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /**
     * What was published under the id.
     *
     * @throws org.investstat.text.Failure {@link org.investstat.text.ExitCode#OUTPUT} where it was made from something
     *     else, {@link org.investstat.text.ExitCode#DATA} where a file of it is not what the manifest says
     */
    public static Optional<RunFolder> find(String output, String runId, Preparation prepared, Configuration hadoop) {
        return RunFolder.published(output, runId, hadoop).map(folder -> {
            Manifest manifest =
                    Manifest.find(folder).orElseThrow(() -> folder.used(Text.of("已发布过", "was published before")));
            EarlierRun earlier = new EarlierRun(folder, manifest);
            earlier.requireSame(prepared, hadoop);
            earlier.requireWhole();
            return folder;
        });
    }

    private void requireSame(Preparation prepared, Configuration hadoop) {
        List<Text> differences = differences(prepared, hadoop);
        if (!differences.isEmpty()) {
            Text what = differences.stream().reduce((a, b) -> a.then(", ", b)).orElseThrow();
            throw folder.used(Text.of("已发布过，但与本次不同：{0}", "was published, but from something else than this one: {0}")
                    .with(what));
        }
    }

    /** Nobody must be told that figures are there which a disk has lost. */
    private void requireWhole() {
        Findings findings = new Findings();
        RunFiles.check(folder, manifest, findings);
        findings.problems().stream().findFirst().ifPresent(damage -> {
            Text how = Text.of("已发布过，但其文件已损坏（{0}）", "was published, but its files are damaged ({0})")
                    .with(damage);
            throw new Failure(ExitCode.DATA, folder.used(how).problems(), null);
        });
    }

    private List<Text> differences(Preparation prepared, Configuration hadoop) {
        List<Text> differences = new ArrayList<>();
        if (!manifest.asOf().equals(prepared.asOf())) {
            differences.add(Text.of("数据截止日 {0}", "as-of date {0}").with(manifest.asOf()));
        }
        if (!manifest.configuration().equals(prepared.configuration())) {
            differences.add(Text.of("配置或口径", "configuration or definitions"));
        }
        if (!manifest.reference().equals(prepared.referenceDigests())) {
            differences.add(Text.of("参照表", "reference data"));
        }
        if (differences.isEmpty() && !read().equals(found(prepared, hadoop))) {
            differences.add(Text.of("台账", "ledgers"));
        }
        return differences;
    }

    private record Content(String ledger, String name, String sha256) {}

    private Set<Content> read() {
        return manifest.inputs().stream()
                .map(i -> new Content(i.ledger(), i.name(), i.sha256()))
                .collect(Collectors.toSet());
    }

    /** As the files are now. */
    private static Set<Content> found(Preparation prepared, Configuration hadoop) {
        return prepared.inputs().entrySet().stream()
                .flatMap(ledger -> ledger.getValue().files().stream()
                        .map(f -> new Content(ledger.getKey(), f.name(), FileDigest.sha256(f, hadoop))))
                .collect(Collectors.toSet());
    }
}
