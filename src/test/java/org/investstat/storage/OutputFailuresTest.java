package org.investstat.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.UnknownHostException;
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
    void anErrorWithoutWordsHasNoReason() {
        assertThat(reason(new IOException())).isEqualTo("no reason given");
    }

    private static String reason(Throwable thrown) {
        return OutputFailures.reason(thrown).en();
    }
}
