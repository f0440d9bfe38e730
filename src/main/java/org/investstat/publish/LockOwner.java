package org.investstat.publish;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a lock, as its file says.
 *
 * @param system the boot and the process numbering of the host, without which a process number proves nothing: two
 *     containers may share a host's name; empty where the host does not tell
 * @param processStarted tells a process from a later one of the same number
 * @param since by the owner's wall clock
 * @param heartbeatSeconds how often it means to give a sign of life
 * @param token makes each lock's content its own
 */
record LockOwner(
        String runId,
        String user,
        String host,
        String system,
        long pid,
        @Nullable Instant processStarted,
        Instant since,
        long heartbeatSeconds,
        String token) {
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Path NUMBERING = Path.of("/proc/self/ns/pid");

    private static final int MARK_DIGITS = 8;

    /** What this process can prove about an owner. */
    enum Life {
        ALIVE,
        DEAD,
        /** Of another host, container or user: only its heartbeat can tell. */
        UNKNOWN
    }

    LockOwner {
        // Runs of earlier versions did not say.
        system = Objects.requireNonNullElse(system, "");
        token = Objects.requireNonNullElse(token, "");
    }

    static LockOwner self(String runId, Instant since, Duration heartbeat) {
        ProcessHandle self = ProcessHandle.current();
        return new LockOwner(
                runId,
                localUser(),
                localHost(),
                localSystem(),
                self.pid(),
                start(self),
                since,
                Math.max(1, heartbeat.toSeconds()),
                UUID.randomUUID().toString());
    }

    /** The owner that a lock's text names; empty where its text is damaged or not there yet. */
    static Optional<LockOwner> of(String text) {
        try {
            return Optional.ofNullable(Json.read(text, LockOwner.class)).filter(LockOwner::complete);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean complete() {
        return Stream.of(runId, user, host).noneMatch(Objects::isNull);
    }

    /** How folders and files of this holder alone are marked: the beginning of its token. */
    String mark() {
        return token.substring(0, Math.min(MARK_DIGITS, token.length()));
    }

    Life life() {
        // The processes of others may be hidden from this one, and then look dead.
        boolean comparable =
                !host.isEmpty() && host.equals(localHost()) && system.equals(localSystem()) && user.equals(localUser());
        if (!comparable) {
            return Life.UNKNOWN;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        return process.isEmpty() || anotherProcess(process.get()) ? Life.DEAD : Life.ALIVE;
    }

    /** The system has given the number to a later process. */
    private boolean anotherProcess(ProcessHandle process) {
        Instant started = start(process);
        return started != null && processStarted != null && !started.equals(processStarted);
    }

    Text text() {
        return Text.of("批次 {0}（{1}@{2}，进程 {3}，{4} 起）", "run {0} ({1}@{2}, process {3}, since {4})")
                .with(runId, user, host, pid, since);
    }

    private static @Nullable Instant start(ProcessHandle process) {
        return process.info().startInstant().orElse(null);
    }

    private static String localUser() {
        return System.getProperty("user.name", "?");
    }

    private static String localHost() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return ""; // a host without a name cannot prove anything about its processes
        }
    }

    private static String localSystem() {
        try {
            return Files.readString(BOOT).strip() + " " + Files.readSymbolicLink(NUMBERING);
        } catch (IOException | UnsupportedOperationException e) {
            return ""; // no Linux
        }
    }
}
