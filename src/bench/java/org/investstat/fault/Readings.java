package org.investstat.fault;

import static org.investstat.fault.WholeRunCheck.require;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.investstat.Typed;

/**
 * What a reader was answered while runs were published.
 *
 * @param answers how many
 */
record Readings(int answers) {

    /**
     * Publishes the night's old and new figures in turn under the eyes of a reader.
     *
     * @param output a fresh folder
     */
    static Readings during(Night night, Path output, int publishes)
            throws IOException, SQLException, InterruptedException {
        Set<String> sums = new TreeSet<>();
        Night tonight = night.next();
        for (int i = 0; i < 2; i++) {
            publish(tonight, output, "first-" + i);
            sums.add(DuckReader.sums(output));
            tonight = tonight.next();
        }
        require(sums.size() == 2, "both nights have one sum: " + sums);
        try (DuckReader reader = new DuckReader(output)) {
            for (int i = 0; i < publishes; i++) {
                publish(tonight, output, "night-" + i);
                tonight = tonight.next();
            }
            Map<String, Integer> answers = reader.answers();
            require(answers.keySet().equals(sums), "answers " + answers + ", but the runs hold " + sums);
            return new Readings(
                    answers.values().stream().mapToInt(Integer::intValue).sum());
        }
    }

    private static void publish(Night night, Path output, String runId) {
        Typed typed = night.run(output.toString(), runId);
        require(typed.code() == 0, "with a reader: " + typed);
    }
}
