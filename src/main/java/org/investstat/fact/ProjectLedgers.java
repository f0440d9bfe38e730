package org.investstat.fact;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The accepted rows that a project is made of, besides its contracts.
 *
 * @param stages none where the ledger is absent
 * @param teams none where the ledger is absent
 * @param funds empty where the ledger is absent: then nobody knows what has arrived
 */
public record ProjectLedgers(
        Dataset<Row> projects, Dataset<Row> stages, Dataset<Row> teams, Optional<Dataset<Row>> funds) {}
