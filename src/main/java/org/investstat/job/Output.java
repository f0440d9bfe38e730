package org.investstat.job;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.investstat.command.RunRequest;
import org.investstat.config.Addresses;
import org.investstat.job.prepare.Preparation;
import org.investstat.show.OutputPlace;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** Where a run writes. */
final class Output {
    private Output() {}

    /** The command line's, else the configuration's; a check, which keeps nothing, can do without. */
    public static String of(RunRequest request, Preparation prepared, String runId, Configuration hadoop) {
        Optional<String> configured = configured(prepared);
        boolean passing =
                request.mode() == RunRequest.Mode.CHECK && request.output().isEmpty() && configured.isEmpty();
        String output = passing ? passing(request, runId) : OutputPlace.chosen(request.output(), configured);
        Optional<String> reads = folders(request, prepared)
                .filter(folder -> lies(output, folder, hadoop))
                .findFirst();
        if (reads.isPresent()) {
            throw new Failure(
                    ExitCode.OUTPUT,
                    Text.of(
                                    "输出 {0} 位于台账文件夹 {1} 之内，下次会被当作台账读入；请用 --output 另选一个文件夹",
                                    "The output {0} lies in {1}, where ledgers are read; choose another folder with --output")
                            .with(output, reads.get()));
        }
        return output;
    }

    /** The same where nothing is to be written: without one, nothing is published there either. */
    static Optional<String> known(RunRequest request, Preparation prepared) {
        return request.output().or(() -> configured(prepared));
    }

    private static Optional<String> configured(Preparation prepared) {
        return prepared.config().output().map(prepared.files()::resolve);
    }

    /**
     * Nobody can know its name and wait there. In local mode it lies on this machine's disk, else on the default file system,
     * which executors see too.
     */
    private static String passing(RunRequest request, String runId) {
        return (LocalMode.is(request.master()) ? "file:" : "") + System.getProperty("java.io.tmpdir")
                + "/investstat-check-" + runId + "-" + UUID.randomUUID();
    }

    /** The input folder, and folders whose every file is a ledger's. */
    private static Stream<String> folders(RunRequest request, Preparation prepared) {
        Stream<String> ofLedgers = prepared.inputs().values().stream()
                .flatMap(ledger -> ledger.files().stream())
                .filter(file -> file.name().contains("/"))
                .map(file -> new Path(file.path()).getParent().toString());
        return Stream.concat(request.input().stream(), ofLedgers).distinct();
    }

    /** Whether a place is a folder or lies below it; on local disks by whatever links. */
    private static boolean lies(String place, String folder, Configuration hadoop) {
        Path above = real(folder, hadoop);
        for (Path at = real(place, hadoop); at != null; at = at.getParent()) {
            if (at.equals(above)) {
                return true;
            }
        }
        return false;
    }

    private static Path real(String place, Configuration hadoop) {
        try {
            Path qualified = Addresses.fileSystem(place, hadoop).makeQualified(new Path(place));
            if (!"file".equals(qualified.toUri().getScheme())) {
                return qualified;
            }
            java.nio.file.Path local = java.nio.file.Path.of(qualified.toUri().getPath());
            java.nio.file.Path there = local;
            while (!Files.exists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            return new Path("file:"
                    + there.toRealPath().resolve(there.relativize(local)).normalize());
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure(
                    ExitCode.OUTPUT,
                    Text.of("无法使用 {0}：{1}；请检查路径", "Cannot use {0}: {1}; check the path")
                            .with(place, reason(e)),
                    e);
        }
    }

    private static Object reason(Exception e) {
        return e instanceof Addresses.Unreachable unreachable
                ? unreachable.why()
                : String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
