package org.investstat.conform;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.investstat.config.ShareUnit;
import org.investstat.config.SourceConfig;
import org.investstat.reference.Reference;
import org.investstat.rows.BroadcastValue;
import org.investstat.source.file.SourceRow;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.MoneyUnit;
import org.investstat.text.Normal;
import org.jspecify.annotations.Nullable;

/** Turns the raw rows of one ledger into rows of {@link LedgerSchema#conformed()}; one thread at a time. */
public final class RowConformer implements Function<SourceRow, Row> {
    /** Schemas do not travel to tasks; their names do. */
    private final String ledgerName;

    private transient @Nullable Readers readers;
    private final Map<String, Map<String, String>> values;
    private final MoneyUnit unit;
    private final boolean sharesArePercent;
    private final BroadcastValue<Reference> reference;
    private final FxRates rates;
    private final Map<String, String> indicatorUnits;

    /**
     * A conformer of one ledger.
     *
     * @param indicatorUnits the unit of each indicator that a target may name, by its id
     */
    public RowConformer(
            LedgerSchema ledger,
            SourceConfig source,
            BroadcastValue<Reference> reference,
            FxRates rates,
            Map<String, String> indicatorUnits) {
        this.ledgerName = ledger.name();
        this.values = normalised(source.values());
        this.unit = source.unit();
        this.sharesArePercent = source.shareUnit() == ShareUnit.PERCENT;
        this.reference = reference;
        this.rates = rates;
        this.indicatorUnits = new HashMap<>(indicatorUnits);
    }

    @Override
    public Row call(SourceRow source) {
        Readers readers = readers();
        Draft draft = new Draft(readers.ledger, source);
        if (source.damage() != null) {
            draft.damaged(source.damage());
        } else {
            for (int i = 0; i < readers.words.length; i++) {
                draft.word(i, readers.words[i].of(source.value(i)));
            }
            readers.values.read(draft);
        }
        return draft.row(readers.schema);
    }

    private Readers readers() {
        Readers known = readers;
        if (known == null) {
            known = new Readers();
            readers = known;
        }
        return known;
    }

    /** What is made once and serves every row. */
    private final class Readers {
        final LedgerSchema ledger = Ledgers.named(ledgerName).orElseThrow();
        final StructType schema = ledger.conformed();
        final Words[] words = ledger.columns().stream()
                .map(column -> new Words(column, RowConformer.this.values.getOrDefault(column.name(), Map.of())))
                .toArray(Words[]::new);
        final ValueReader values =
                new ValueReader(ledger, reference.value(), rates, indicatorUnits, unit, sharesArePercent);
    }

    private static Map<String, Map<String, String>> normalised(Map<String, Map<String, String>> values) {
        Map<String, Map<String, String>> all = new HashMap<>();
        values.forEach((column, words) -> {
            Map<String, String> plain = new HashMap<>();
            words.forEach((theirs, ours) -> plain.put(Normal.text(theirs), ours));
            all.put(column, plain);
        });
        return all;
    }
}
