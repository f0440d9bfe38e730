package org.investstat.show;

import java.util.List;
import java.util.Optional;
import org.investstat.publish.Manifest;
import org.investstat.publish.RunFolder;
import org.investstat.publish.RunHistory;
import org.investstat.publish.RunHistory.State;
import org.investstat.publish.Status;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** A run that is whole, or in one line why it is not: that it failed, and of what, is no matter of permissions. */
final class WholeRun {
    private static final Text FAILED =
            Text.of("批次 {0} 已失败（退出码 {1}），未发布：{2}", "Run {0} failed ({1}) and was never published: {2}");
    private static final Text INTERRUPTED =
            Text.of("批次 {0} 被中止，未发布；请重新运行", "Run {0} was interrupted and never published; run it again");
    private static final Text KILLED =
            Text.of("批次 {0} 的进程已终止，未及完成；请重新运行", "Run {0} was killed before it was whole; run it again");
    private static final Text UNSEEN =
            Text.of("批次 {0} 已算完但未及发布；请先 publish {0}", "Run {0} is whole but was never published; publish {0} first");
    private static final Text RUNNING = Text.of("批次 {0} 仍在运行；请等它结束", "Run {0} is still at work; wait until it ends");

    private WholeRun() {}

    /**
     * Its manifest.
     *
     * @param otherwise how a command ends that needs it of a run that is not whole
     * @throws Failure {@code otherwise}, saying why it is not; {@link ExitCode#INPUT} where the manifest of one that was
     *     cannot be read
     */
    static Manifest manifest(RunFolder folder, ExitCode otherwise) {
        return Manifest.find(folder).orElseGet(() -> {
            RunHistory.Entry entry = RunHistory.of(folder);
            if (entry.wasPublished()) {
                return Manifest.read(folder);
            }
            throw new Failure(otherwise, why(entry));
        });
    }

    static Text why(RunHistory.Entry run) {
        String id = run.folder().runId();
        if (run.state() == State.FAILED) {
            Optional<Status> status = run.status();
            List<Text> errors = status.map(Status::errors).orElse(List.of());
            Text first = errors.isEmpty() ? Text.of("未说明原因", "no reason given") : errors.get(0);
            return FAILED.with(id, status.map(Status::exitCode).orElse(ExitCode.INTERNAL.number()), first);
        }
        return (switch (run.state()) {
                    case RUNNING -> RUNNING;
                    case WHOLE -> UNSEEN;
                    case INTERRUPTED -> INTERRUPTED;
                    default -> KILLED;
                })
                .with(id);
    }
}
