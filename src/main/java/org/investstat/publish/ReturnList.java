package org.investstat.publish;

import java.io.IOException;
import org.investstat.storage.OutputFailures;
import org.investstat.storage.Storage;
import org.investstat.text.Failure;

/** One file of a failed run's folder {@code rejects}: the rows that a reporting unit is to mend. */
public final class ReturnList {
    private ReturnList() {}

    /**
     * Writes it.
     *
     * @param name like {@code 520100.csv}
     * @throws Failure {@link org.investstat.text.ExitCode#OUTPUT} where it cannot be written
     */
    public static void write(RunFolder run, String name, String text) {
        Storage file = run.place().child(RunFolder.RETURNED).child(name);
        try {
            file.putText(text);
        } catch (IOException e) {
            throw OutputFailures.cannotWrite(file.display(), e);
        }
    }
}
