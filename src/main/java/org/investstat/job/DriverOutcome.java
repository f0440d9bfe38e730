package org.investstat.job;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.investstat.publish.Outcome;
import org.investstat.publish.Status;
import org.investstat.show.HadoopSettings;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;

/**
 * What {@code scripts/submit --wait} asks of the file that {@code --status-file} names, on whatever file system: spark-submit
 * in cluster mode tells nothing of the driver but that it failed.
 */
public final class DriverOutcome {
    private DriverOutcome() {}

    /**
     * With {@code expect URI} it writes that nothing came of the command yet, so that the outcome of last night is not
     * taken for tonight's; with {@code code URI} it prints the exit code of the command, if it came to an end.
     */
    public static void main(String[] args) {
        try {
            if (args[0].equals("expect")) {
                expect(args[1], Clock.systemUTC().instant());
            } else {
                code(args[1]).ifPresent(System.out::println);
            }
        } catch (Failure failure) {
            failure.problems().forEach(p -> System.err.println(p.zh() + " / " + p.en()));
            System.out.println(failure.exitCode().number());
        }
    }

    static void expect(String file, Instant now) {
        new Status(
                        null,
                        null,
                        Outcome.RUNNING,
                        ExitCode.INTERNAL.number(),
                        List.of(),
                        now,
                        now,
                        Map.of(),
                        Map.of(),
                        List.of())
                .write(file, HadoopSettings.read());
    }

    /** Nothing of a driver that was killed, or never began. */
    static OptionalInt code(String file) {
        Status status = Status.read(file, HadoopSettings.read());
        return status.outcome() == Outcome.RUNNING ? OptionalInt.empty() : OptionalInt.of(status.exitCode());
    }
}
