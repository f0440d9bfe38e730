package org.investstat.generate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One project.
 *
 * @param region code of the receiving unit
 * @param industry code
 * @param chains ids, those that the ledger gives
 * @param isKey as a clerk writes it
 * @param park likewise
 * @param begins when its first contract is signed
 */
record Project(
        String id,
        String name,
        String region,
        @Nullable String industry,
        List<String> chains,
        @Nullable String park,
        @Nullable String channel,
        @Nullable String team,
        @Nullable String event,
        @Nullable String isKey,
        @Nullable Long expectedOutput,
        @Nullable Long expectedJobs,
        LocalDate begins) {}
