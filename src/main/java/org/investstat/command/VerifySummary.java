package org.investstat.command;

import java.time.LocalDate;
import java.util.List;
import org.investstat.text.Text;

/**
 * A run that is what it was.
 *
 * @param held a line for each thing that was compared
 */
public record VerifySummary(String runId, LocalDate asOf, List<Text> held) {

    public VerifySummary {
        held = List.copyOf(held);
    }
}
