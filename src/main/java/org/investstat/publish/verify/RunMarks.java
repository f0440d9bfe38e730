package org.investstat.publish.verify;

import java.util.Optional;
import java.util.stream.Stream;
import org.investstat.publish.Manifest;
import org.investstat.publish.Outcome;
import org.investstat.publish.Pointer;
import org.investstat.publish.RunFolder;
import org.investstat.publish.Signature;
import org.investstat.publish.Status;
import org.investstat.publish.StatusSeal;
import org.investstat.text.Text;

/** What a run says of itself: that it is the run of its folder, that its status is whole, and who signed it. */
public final class RunMarks {
    private RunMarks() {}

    /**
     * Compares the names in manifest and status with the folder's, both with their digests, and the link {@code current} with
     * CURRENT.
     *
     * @param signature of the key that whoever asks has
     */
    public static void check(RunFolder run, Manifest manifest, Optional<Signature> signature, Findings findings) {
        Findings.Comparison marks = findings.comparing(Text.of("批次号、状态、清单", "run id, status and manifest"));
        Optional<Status> status = Status.find(run);
        Stream.of(Optional.ofNullable(manifest.runId()), status.map(Status::runId))
                .flatMap(Optional::stream)
                .forEach(said -> marks.expect(
                        said.equals(run.runId()),
                        () -> Text.of("文件夹 {0} 中是批次 {1} 的文件", "the folder {0} holds files of run {1}")
                                .with(run.runId(), said)));
        status.filter(s -> !s.outcome().published() && s.outcome() != Outcome.PUBLISHING)
                .ifPresent(s ->
                        marks.broken(Text.of("status.json：该批次未发布（{0}）", "status.json: the run was not published ({0})")
                                .with(s.outcome().id())));
        Pointer.strayLink(run).ifPresent(marks::broken);
        if (StatusSeal.check(run, marks::broken) == StatusSeal.Answer.ABSENT) {
            findings.note(Text.of(
                    "status.json：由早期版本写入，没有摘要，未核对", "status.json: of an earlier release, without a digest to compare"));
        } else {
            marks.held();
        }
        marks.end();
        signature(run, signature, findings);
    }

    private static void signature(RunFolder run, Optional<Signature> signature, Findings findings) {
        if (signature.isPresent()) {
            Findings.Comparison signed = findings.comparing(Text.of("清单的签名", "signature of the manifest"));
            signed.expect(
                    signature.get().holds(run),
                    () -> Text.of(
                            "manifest.json：与该密钥的签名不符，或没有签名",
                            "manifest.json: is not what was signed with this key, or was never signed"));
            signed.end();
        } else if (Signature.isOn(run)) {
            findings.note(Text.of(
                    "清单已签名；未给出 --signing-key，未核对签名",
                    "the manifest is signed; without --signing-key that was not compared"));
        }
    }
}
