package org.investstat.job;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.investstat.job.prepare.Preparation;
import org.investstat.job.step.ConformedLedgers;
import org.investstat.reference.Reference;
import org.investstat.rows.BroadcastValue;
import org.investstat.rows.Execution;
import org.investstat.rows.Rows;

/** What the benchmark needs of a run and nobody else may have. */
public final class BenchSession {
    private BenchSession() {}

    /** A session as a run over so many bytes has it: of its own in the Spark that runs already, else a new one. */
    public static SparkSession open(long bytes) {
        return Session.open(Optional.empty(), bytes);
    }

    /** The ledgers of a folder, read with all rules on; the times of it. */
    public static final class Ledgers {
        private final Preparation prepared;

        public Ledgers(String folder, LocalDate asOf) {
            prepared = LedgerReading.prepared(folder, asOf, new Configuration());
        }

        public long bytes() {
            return prepared.inputBytes();
        }

        /** Reads every ledger to its last row and column, every row with its fate; nothing is kept. */
        public void read(SparkSession session) {
            Execution execution = Session.execution(session, bytes());
            BroadcastValue<Reference> reference = BroadcastValue.of(session, execution, prepared.reference());
            ConformedLedgers ledgers = ConformedLedgers.of(session, prepared, reference, execution);
            try {
                for (Rows fated : ledgers.fated().values()) {
                    if (execution == Execution.SPARK) {
                        fated.dataset().write().format("noop").mode("overwrite").save();
                    }
                }
            } finally {
                ledgers.release();
            }
        }
    }
}
