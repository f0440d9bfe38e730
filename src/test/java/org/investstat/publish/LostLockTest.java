package org.investstat.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.investstat.config.LockTimes;
import org.investstat.storage.Storage;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a holder that slept until another had its lock can still do to that one's run: nothing. */
class LostLockTest {
    @TempDir
    Path output;

    @Test
    void itDoesNotReplaceARunOfTheSameIdThatWasNamedMeanwhile() throws IOException {
        OutputLock asleep = Example.lock(out(), "n1");
        RunFolder late = RunFilling.create(out(), "n1", asleep, Example.HADOOP);
        Files.writeString(Path.of(late.place().file() + "/manifest.json"), "of the late one");
        takeOver();
        Example.named(out(), filled("of the new one"));

        assertBusy(() -> RunFilling.giveName(late, asleep));

        assertThat(output.resolve("runs/n1/manifest.json")).hasContent("of the new one");
    }

    @Test
    void theFolderThatItWasAboutToNameIsTakenAwayByWhoeverTakesOver() throws IOException {
        OutputLock asleep = Example.lock(out(), "n1");
        RunFolder late = RunFilling.create(out(), "n1", asleep, Example.HADOOP);
        takeOver();
        try (OutputLock next = Example.lock(out(), "n2")) {
            Garbage.ofDeadHolders(out(), next, Example.HADOOP);
        }

        // What the system call would do that it slept in front of.
        assertThatThrownBy(() -> late.place().moveTo(late.named())).isInstanceOf(IOException.class);

        assertThat(output.resolve("runs/n1")).doesNotExist();
    }

    @Test
    void thePointerThatItWasAboutToMoveStays() throws IOException {
        OutputLock asleep = Example.lock(out(), "n1");
        Path step = Files.writeString(output.resolve(".CURRENT.n1." + asleep.token() + ".new"), "n1\n");
        takeOver();
        try (OutputLock next = Example.lock(out(), "n2")) {
            Garbage.ofDeadHolders(out(), next, Example.HADOOP);
        }

        assertThat(step).doesNotExist();
    }

    @Test
    void whatItTookToDeleteIsPutBackWhenTheLockWasLostMeanwhile() throws IOException {
        Example.named(out(), filled("of the new one"));
        Configuration hadoop = new Configuration(false);
        hadoop.set("fs.sleepy.impl", SleepyFileSystem.class.getName());
        try (OutputLock asleep =
                OutputLock.acquire("sleepy://" + out(), "gc", LockTimes.STANDARD, new FakeTime(), n -> {}, hadoop)) {
            Storage run = RunFolder.open("sleepy://" + out(), "n1", hadoop).place();

            assertBusy(() -> OwnedRemoval.remove(run, asleep));
        }
        assertThat(output.resolve("runs/n1/manifest.json")).hasContent("of the new one");
        assertThat(output.resolve("runs").toFile().list()).containsExactly("n1");
    }

    /** A disk on which the lock is lost while something is renamed. */
    public static final class SleepyFileSystem extends RawLocalFileSystem {
        @Override
        public URI getUri() {
            return URI.create("sleepy:///");
        }

        @Override
        @SuppressWarnings("deprecation") // what the product calls
        protected void rename(org.apache.hadoop.fs.Path from, org.apache.hadoop.fs.Path to, Options.Rename... options)
                throws IOException {
            super.rename(from, to, options);
            if (from.getParent().getName().equals("runs")) {
                delete(new org.apache.hadoop.fs.Path(from.getParent().getParent(), ".lock"), false);
            }
        }
    }

    /** As an operator does, or another host's run after it saw no sign of life. */
    private void takeOver() throws IOException {
        Files.deleteIfExists(output.resolve(".lock"));
    }

    private RunFolder filled(String manifest) throws IOException {
        RunFolder run = Example.fresh(out(), "n1");
        Files.writeString(run.place().file().resolve("manifest.json"), manifest);
        return run;
    }

    private static void assertBusy(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Failure.class, f -> assertThat(f.exitCode()).isEqualTo(ExitCode.BUSY));
    }

    private String out() {
        return output.toString();
    }
}
