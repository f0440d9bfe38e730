package org.investstat.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.investstat.parquet.TableWriter;
import org.investstat.parquet.WrittenFile;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run's folder from its making to the pointer. */
class PublishingTest {
    private static final Instant START = Instant.parse("2023-12-20T17:00:00Z");

    @TempDir
    Path output;

    @Test
    void theFirstRunIsPublished() throws IOException {
        publish("night-1");

        assertThat(Pointer.current(out(), Example.HADOOP)).contains("night-1");
        assertThat(Files.readSymbolicLink(output.resolve("current"))).isEqualTo(Path.of("runs/night-1"));
        assertThat(output.resolve("current/tables/contracts/part-00000.parquet"))
                .exists();
    }

    @Test
    void nothingIsPublishedBefore() {
        assertThat(Pointer.current(out(), Example.HADOOP)).isEmpty();
    }

    @Test
    void theNextRunReplacesThePointerAndLeavesTheEarlierFolder() throws IOException {
        publish("night-1");
        publish("night-2");

        assertThat(Files.readString(output.resolve("CURRENT"))).isEqualTo("night-2\n");
        assertThat(Files.readSymbolicLink(output.resolve("current"))).isEqualTo(Path.of("runs/night-2"));
        assertThat(output.resolve("runs/night-1/manifest.json")).exists();
        try (Stream<Path> left = Files.list(output)) {
            assertThat(left.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder("CURRENT", "current", "runs", ".investstat");
        }
    }

    @Test
    void aRunThatFailsLeavesTheCurrentOneAndItsOwnStatus() {
        publish("night-1");
        RunFolder failed = filled("night-2");

        try (OutputLock lock = acquire(out())) {
            RunFilling.discardAllBut(Set.of(), failed, lock);
            status("night-2", Outcome.FAILED).write(failed);
            RunFilling.giveName(failed, lock);
        }

        assertThat(Pointer.current(out(), Example.HADOOP)).contains("night-1");
        assertThat(output.resolve("runs/night-2/tables")).doesNotExist();
        assertThat(output.resolve("runs/night-2/status.json")).exists();
        assertThat(output.resolve("current/tables/contracts")).exists();
    }

    @Test
    void thePublishedRunIsNeverDiscarded() {
        RunFolder run = publish("night-1");

        try (OutputLock lock = acquire(out())) {
            RunFilling.discardAllBut(Set.of(), run, lock);
        }

        assertThat(output.resolve("current/tables/contracts/part-00000.parquet"))
                .exists();
    }

    @Test
    void theIdOfAFailedRunMayBeUsedAgain() {
        RunFolder failed = filled("night-1");
        status("night-1", Outcome.FAILED).write(failed);
        Example.named(out(), failed);

        RunFolder again = Example.fresh(out(), "night-1");

        assertThat(output.resolve("runs/night-1")).doesNotExist();
        assertThat(again.tables()).isEmpty();
    }

    @Test
    void theIdOfAPublishedRunMayNot() {
        publish("night-1");
        publish("night-2");

        for (String id : List.of("night-1", "night-2")) {
            assertFails(ExitCode.OUTPUT, () -> Example.fresh(out(), id))
                    .hasMessage("Run id " + id + " in " + output
                            + "/runs was published before; choose another with --run-id");
        }
    }

    @Test
    void aWholeRunThatWasKilledBeforeThePointerIsBuiltAgain() {
        whole("night-1");

        RunFolder again = Example.fresh(out(), "night-1");

        assertThat(output.resolve("runs/night-1")).doesNotExist();
        assertThat(again.tables()).isEmpty();
    }

    @Test
    void aRunThatWasKilledRightAfterThePointerMovedIsSettledAsPublished() {
        publish("night-1");
        publish(whole("night-2"));

        Status.settle(out(), Example.HADOOP);
        publish("night-3");

        assertThat(Status.find(RunFolder.open(out(), "night-2", Example.HADOOP)))
                .hasValueSatisfying(s -> {
                    assertThat(s.outcome()).isEqualTo(Outcome.PUBLISHED);
                    assertThat(s.exitCode()).isZero();
                    assertThat(s.findings()).containsEntry("warning", 3L);
                });
        assertFails(ExitCode.OUTPUT, () -> Example.fresh(out(), "night-2"));
    }

    @Test
    void aPublishedRunWithoutStatusIsSettledFromItsManifest() throws IOException {
        publish(whole("night-1"));
        Files.delete(output.resolve("runs/night-1/status.json"));

        Status.settle(out(), Example.HADOOP);

        assertThat(Status.find(RunFolder.open(out(), "night-1", Example.HADOOP)))
                .hasValueSatisfying(s -> assertThat(s.finished()).isEqualTo(START.plusSeconds(60)));
    }

    @Test
    void aPointerThatNamesNoRunIsOneLine() throws IOException {
        Files.writeString(output.resolve("CURRENT"), "../elsewhere\n");

        assertFails(ExitCode.OUTPUT, () -> Pointer.current(out(), Example.HADOOP))
                .hasMessage(output + "/CURRENT does not hold the id of a run; write that of a published one below"
                        + " runs/ into it");
    }

    @Test
    void whoLostTheLockDoesNotPublish() throws IOException {
        publish("night-1");
        RunFolder run = whole("night-2");
        try (OutputLock lock = acquire(out())) {
            Files.delete(output.resolve(".lock"));

            assertFails(ExitCode.BUSY, () -> Pointer.publish(run, lock));
        }
        assertThat(Pointer.current(out(), Example.HADOOP)).contains("night-1");
        assertThat(output).isDirectoryNotContaining("glob:**/.CURRENT*");
    }

    @Test
    void aStepStillOnItsWayCanNoLongerBeTakenOnceItsOutcomeIsTold() throws IOException {
        RunFolder run = whole("night-1");
        Path late;
        try (OutputLock lock = acquire(out())) {
            late = Files.writeString(output.resolve(".CURRENT.night-1." + lock.token() + ".new"), "night-1\n");

            assertThat(Pointer.names(run, lock)).isFalse();
        }

        assertThat(late).doesNotExist();
    }

    @Test
    void aRunWhoseLinkCannotMoveIsPublishedAllTheSame() throws IOException {
        RunFolder run = whole("night-1");
        Files.createDirectories(output.resolve("current/in-the-way"));

        assertFails(ExitCode.OUTPUT, () -> publish(run))
                .hasMessageStartingWith("The run is published, but the link " + output + "/current cannot be replaced:")
                .hasMessageEndingWith("; remove what is in its place and point it to runs/night-1");
        assertThat(Pointer.current(out(), Example.HADOOP)).contains("night-1");
        assertThat(output).isDirectoryNotContaining("glob:**/.current*");
    }

    @Test
    void aRunIdIsNoPath() {
        for (String id : List.of("../etc", "a/b", "", ".", "..", ".hidden", "夜", "x".repeat(65))) {
            assertFails(ExitCode.USAGE, () -> Example.fresh(out(), id))
                    .hasMessage("Invalid run id '" + id + "'; use 1 to 64 letters, digits, '.', '_' or '-', not"
                            + " starting with '.'");
        }
        assertThat(output).isEmptyDirectory();
    }

    @Test
    void anOutputThatIsAFileIsOneLine() throws IOException {
        Path file = Files.writeString(output.resolve("out"), "a file");

        assertFails(ExitCode.OUTPUT, () -> acquire(file.toString()))
                .hasMessage("Cannot create " + file + ": " + file
                        + " is a file; choose a folder that can be written with --output")
                .satisfies(f -> assertThat(((Failure) f).problems().get(0).zh())
                        .isEqualTo("无法创建 " + file + "：" + file + " 是一个文件；请用 --output 指定一个可写的文件夹"));
    }

    @Test
    void anUnknownFileSystemIsOneLine() {
        assertFails(ExitCode.OUTPUT, () -> acquire("nowhere://x/out"))
                .hasMessage(
                        "Cannot create nowhere://x/out: there is no file system for nowhere://; there are file, hdfs, s3a,"
                                + " oss and others; of another store put the jar of its Hadoop file system on the class path with"
                                + " scripts/submit --jars (and set spark.hadoop.fs.nowhere.impl); choose a folder that can be written"
                                + " with --output");
    }

    @Test
    void somethingElseInPlaceOfTheLinkIsFoundBeforeTheWork() throws IOException {
        Files.createFile(output.resolve(".investstat"));
        Files.createDirectory(output.resolve("current"));

        assertFails(ExitCode.OUTPUT, () -> Example.fresh(out(), "night-1"))
                .hasMessage(output + "/current is not a symbolic link; move it away or choose another folder with"
                        + " --output");
    }

    @Test
    void aPointerThatCannotMoveLeavesTheEarlierRun() throws IOException {
        RunFolder run = whole("night-1");
        Files.createDirectories(output.resolve("CURRENT/in-the-way"));

        assertThatThrownBy(() -> publish(run)).isInstanceOf(Failure.class);
        assertThat(output.resolve("current")).doesNotExist();
    }

    @Test
    void aPointerThatMovedWithoutSayingSoIsPublished() {
        ForgetfulFileSystem.failure = "connection reset";
        RunFolder run = forgetful("night-1");

        publish(run);

        assertThat(Pointer.current(out(), Example.HADOOP)).contains("night-1");
    }

    @Test
    void aPointerThatDidNotMoveLeavesTheEarlierRun() {
        publish("night-1");
        RunFolder run = forgetful("night-2");
        ForgetfulFileSystem.failure = ForgetfulFileSystem.BEFORE;

        assertFails(ExitCode.OUTPUT, () -> publish(run))
                .hasMessage("Cannot replace forgetful:" + output + "/CURRENT: lost before the step; what was published"
                        + " before stays, check free space and permissions and run again");
        assertThat(Pointer.current(out(), Example.HADOOP)).contains("night-1");
    }

    @Test
    void theManifestReadsAsWrittenWithStableKeys() throws IOException {
        RunFolder run = filled("night-1");
        Manifest manifest = manifest("night-1");

        manifest.write(run);

        assertThat(Manifest.read(run)).isEqualTo(manifest);
        assertThat(run.manifest().text().orElseThrow())
                .startsWith("{\n  \"run_id\" : \"night-1\",\n  \"as_of\" : \"2023-12-20\",\n"
                        + "  \"started\" : \"2023-12-20T17:00:00Z\",")
                .contains("\"charset\" : \"GB18030\"", "\"accepted\" : 8,\n        \"rejected\" : 2");
    }

    @Test
    void theStatusReadsAsWritten() throws IOException {
        RunFolder run = filled("night-1");
        Status status = status("night-1", Outcome.FAILED);

        status.write(run);

        assertThat(Status.read(run)).isEqualTo(status);
        assertThat(run.status().text().orElseThrow())
                .contains("\"outcome\" : \"failed\"", "\"exit_code\" : 65", "\"zh\" : \"被拒记录过多\"");
    }

    @Test
    void fatesThatDoNotAddUpAreNoAccount() {
        assertThatThrownBy(() -> new RowAccount(10, Map.of("accepted", 9L)))
                .hasMessage("10 rows read, but their fates add up to 9: {accepted=9}");
    }

    @Test
    void anEarlierRunIsOpenedAndAMissingOneIsOneLine() {
        publish("night-1");

        assertThat(RunFolder.open(out(), "night-1", Example.HADOOP).table("contracts"))
                .endsWith("/runs/night-1/tables/contracts");
        assertFails(ExitCode.INPUT, () -> RunFolder.open(out(), "night-0", Example.HADOOP))
                .hasMessage("Cannot read " + output + "/runs/night-0: no such file; check --output and permissions");
    }

    private RunFolder forgetful(String id) {
        try (OutputLock lock = acquire(out())) {
            return RunFilling.create("forgetful://" + output, id, lock, ForgetfulFileSystem.configuration());
        }
    }

    private RunFolder publish(String id) {
        RunFolder run = whole(id);
        publish(run);
        status(id, Outcome.PUBLISHED).write(run);
        return run;
    }

    private void publish(RunFolder run) {
        try (OutputLock lock = acquire(out())) {
            Pointer.publish(run, lock);
        }
    }

    private RunFolder whole(String id) {
        RunFolder run = filled(id);
        manifest(id).write(run);
        status(id, Outcome.PUBLISHING).write(run);
        return Example.named(out(), run);
    }

    private static OutputLock acquire(String output) {
        return Example.lock(output, "any");
    }

    private RunFolder filled(String id) {
        RunFolder run = Example.fresh(out(), id);
        TableWriter.write(run.table("contracts"), Example.TABLE, Example.rows().iterator(), Example.HADOOP);
        return run;
    }

    private static Manifest manifest(String id) {
        Map<String, Long> fates = new java.util.LinkedHashMap<>();
        fates.put("accepted", 8L);
        fates.put("rejected", 2L);
        RowAccount account = new RowAccount(10, fates);
        return new Manifest(
                id,
                LocalDate.of(2023, 12, 20),
                START,
                START.plusSeconds(60),
                "0.1.0",
                Map.of("contract_amount", "2019-01-01"),
                "c0ffee",
                Map.of("regions.csv", "beef"),
                List.of("funds"),
                List.of("funds_in_place"),
                List.of(new Manifest.Input("contracts", "contracts.csv", 512, "abc", "GB18030", account)),
                List.of(new Manifest.Ledger("contracts", account)),
                List.of(new Manifest.Output(
                        "contracts",
                        3,
                        List.of(new WrittenFile("tables/contracts/part-00000.parquet", 3, 1024, "def")))),
                List.of(new Manifest.Report("report/index.html", 2048, "fed")),
                List.of(new Manifest.Check("parts = total", 120)),
                List.of(new Manifest.AcceptedBreach("funds", Text.of("没有交来", "not delivered"))),
                Map.of("contracts", List.of("备注")));
    }

    private static Status status(String id, Outcome outcome) {
        return new Status(
                id,
                LocalDate.of(2023, 12, 20),
                outcome,
                65,
                List.of(Text.of("被拒记录过多", "Too many rejected rows")),
                START,
                START.plusSeconds(60),
                Map.of("read", 1200L),
                Map.of("warning", 3L),
                List.of("funds"));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertFails(ExitCode code, ThrowingCallable call) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Failure.class, f -> assertThat(f.exitCode()).isEqualTo(code));
    }

    private String out() {
        return output.toString();
    }
}
