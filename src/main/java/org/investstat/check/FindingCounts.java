package org.investstat.check;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.investstat.rows.Rows;
import org.investstat.table.Severity;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** Findings by severity, and an error to show among them. */
public final class FindingCounts implements Rows.Aggregate<FindingCounts> {
    private static final long serialVersionUID = 1;

    private final Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
    private @Nullable Text error;

    /** @param finding of {@link QualityTables#findings} */
    @Override
    public void add(Row finding) {
        Severity severity = Severity.valueOf(finding.<String>getAs("severity").toUpperCase(Locale.ROOT));
        bySeverity.merge(severity, 1L, Long::sum);
        if (severity == Severity.ERROR) {
            Text where = Text.same(finding.getAs("ledger") + " " + finding.getAs("key"));
            showFirst(where.then(": ", Text.of(finding.getAs("text"), finding.getAs("text_en"))));
        }
    }

    @Override
    public void merge(FindingCounts other) {
        other.bySeverity.forEach((severity, rows) -> bySeverity.merge(severity, rows, Long::sum));
        if (other.error != null) {
            showFirst(other.error);
        }
    }

    /** The first by its text, so that however rows are split the same one is shown. */
    private void showFirst(Text candidate) {
        if (error == null || candidate.en().compareTo(error.en()) < 0) {
            error = candidate;
        }
    }

    public Map<Severity, Long> bySeverity() {
        return bySeverity;
    }

    /** One of the findings of severity error, where there are any. */
    public Optional<Text> error() {
        return Optional.ofNullable(error);
    }
}
