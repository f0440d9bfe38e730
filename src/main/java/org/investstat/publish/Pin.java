package org.investstat.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.investstat.storage.OutputFailures;
import org.investstat.storage.Storage;
import org.investstat.text.Failure;

/**
 * {@code <output>/pins/<run-id>}: a run that is kept whatever its age. It lies beside the runs, since the folder of a
 * published run is never touched again.
 *
 * @param label why it is kept, in the office's words
 */
public record Pin(String runId, String label) {
    static final String FOLDER = "pins";

    /**
     * All pins of an output by their run's id. One whose file is damaged still holds, without its label.
     *
     * @throws Failure {@link org.investstat.text.ExitCode#INPUT} where they cannot be read
     */
    public static Map<String, Pin> all(String output, Configuration hadoop) {
        Map<String, Pin> pins = new TreeMap<>();
        try {
            Storage folder = Storage.at(output, hadoop).child(FOLDER);
            for (FileStatus file : folder.fs().listStatus(folder.path())) {
                String id = file.getPath().getName();
                if (file.isFile() && RunFolder.isRunId(id)) {
                    folder.child(id).text().ifPresent(text -> pins.put(id, new Pin(id, label(text))));
                }
            }
        } catch (FileNotFoundException e) {
            return pins;
        } catch (IOException e) {
            throw OutputFailures.cannotRead(output, e);
        }
        return pins;
    }

    private static String label(String text) {
        try {
            return Optional.ofNullable(Json.read(text, Pin.class))
                    .map(Pin::label)
                    .orElse("");
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    /**
     * Writes it, whole or not at all, over one that the run has.
     *
     * @throws Failure {@link org.investstat.text.ExitCode#OUTPUT} where it cannot be written
     */
    public void write(String output, OutputLock lock, Configuration hadoop) {
        try {
            Storage file = Storage.at(output, hadoop).child(FOLDER).child(runId);
            file.parent().makeFolder();
            file.replaceText(Json.text(this), file.sibling(runId + "." + lock.token()), lock::requireHeld);
        } catch (IOException e) {
            throw OutputFailures.cannotWrite(output + "/" + FOLDER + "/" + runId, e);
        }
    }

    /**
     * Takes it away.
     *
     * @throws Failure {@link org.investstat.text.ExitCode#OUTPUT} where it cannot be deleted
     */
    public void remove(String output, OutputLock lock, Configuration hadoop) {
        try {
            Storage file = Storage.at(output, hadoop).child(FOLDER).child(runId);
            OwnedRemoval.remove(file, lock);
            file.parent().deleteIfEmpty();
        } catch (IOException e) {
            throw OutputFailures.cannotDelete(output + "/" + FOLDER + "/" + runId, e);
        }
    }
}
