package org.investstat.sample;

import java.time.LocalDate;
import java.util.List;

/** A project as the ledger has it; the texts are already spelled. */
record SampleProject(
        String id,
        String name,
        SamplePlace region,
        String regionText,
        String industryCode,
        String chains,
        String park,
        String channel,
        String team,
        String event,
        String key,
        String output,
        String tax,
        String jobs,
        LocalDate reported,
        List<SampleStage> stages) {

    /** One event of a project. */
    record SampleStage(String stage, LocalDate on, LocalDate reported) {}
}
