package org.investstat.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import org.apache.hadoop.security.AccessControlException;
import org.junit.jupiter.api.Test;

class OutputFailuresTest {
    private static final IOException FULL = new IOException("No space left on device");

    @Test
    void whoMerelyRepeatsTheReasonBehindTheNameOfItsClassIsPassedOver() {
        assertThat(reason(new IllegalStateException(FULL))).isEqualTo("No space left on device");
    }

    @Test
    void aWholeFooterIsNoReason() {
        IOException footer = new IOException("can not write FileMetaData(" + "schema".repeat(60) + ")", FULL);

        assertThat(reason(footer)).isEqualTo("No space left on device");
    }

    @Test
    void aKnownErrorIsToldInOurWordsWhateverCausedIt() {
        AccessControlException refused = new AccessControlException("Permission denied: user=a, access=WRITE");
        refused.initCause(new IOException("org.apache.hadoop.ipc.RemoteException"));

        assertThat(reason(refused)).isEqualTo("permission denied");
    }

    @Test
    void anUnknownHostIsNamed() {
        assertThat(reason(new IllegalArgumentException(new UnknownHostException("namenode-1"))))
                .isEqualTo("the host namenode-1 is unknown");
    }

    @Test
    void whatJavasFileStreamsSayBehindThePathIsTheReason() {
        assertThat(reason(new FileNotFoundException("/out/a (1).txt (Too many open files)")))
                .isEqualTo("Too many open files");
        assertThat(reason(new FileNotFoundException("/out/a (Permission denied)")))
                .isEqualTo("permission denied");
        assertThat(reason(new FileNotFoundException("/out/a (No such file or directory)")))
                .isEqualTo("no such file");
        assertThat(reason(new FileNotFoundException("File /out/a does not exist")))
                .isEqualTo("no such file");
    }

    @Test
    void aFileIsNamedOnce() {
        FileSystemException failed = new FileSystemException("/out/a", null, "Input/output error");

        assertThat(OutputFailures.cannotLook("/out/a", failed).getMessage())
                .startsWith("Cannot read /out/a: Input/output error;");
    }

    @Test
    void anErrorWithoutWordsHasNoReason() {
        assertThat(reason(new IOException())).isEqualTo("no reason given");
    }

    private static String reason(Throwable thrown) {
        return OutputFailures.reason(thrown).en();
    }
}
