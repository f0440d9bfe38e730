package org.investstat.conform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.Row;
import org.investstat.config.ShareUnit;
import org.investstat.config.SourceConfig;
import org.investstat.reference.Reference;
import org.investstat.rows.Shared;
import org.investstat.source.SourceRow;
import org.investstat.table.LedgerColumn;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.table.MoneyUnit;
import org.jspecify.annotations.Nullable;

/** Turns the raw rows of one ledger into rows of {@link LedgerSchema#conformed()}; runs inside Spark tasks. */
public final class RowConformer implements Function<SourceRow, Row> {
    /** Schemas do not travel to tasks; their names do. */
    private final String ledgerName;

    private transient @Nullable LedgerSchema ledger;
    private final Map<String, Map<String, String>> values;
    private final MoneyUnit unit;
    private final boolean sharesArePercent;
    private final Shared<Reference> reference;
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
            Shared<Reference> reference,
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
        LedgerSchema ledger = ledger();
        Draft draft = new Draft(ledger, source);
        if (source.damage() != null) {
            return draft.damaged(source.damage());
        }
        ValueReader reader = new ValueReader(reference.value(), rates, indicatorUnits, unit, sharesArePercent);
        List<LedgerColumn> columns = ledger.columns();
        for (int i = 0; i < columns.size(); i++) {
            draft.text(i, canonical(columns.get(i).name(), Normal.text(source.value(i))));
        }
        reader.read(draft);
        return draft.row();
    }

    private LedgerSchema ledger() {
        LedgerSchema known = ledger;
        if (known == null) {
            known = Ledgers.named(ledgerName).orElseThrow();
            ledger = known;
        }
        return known;
    }

    /** The ledger's own word for a value becomes the canonical one; lists are mapped word by word. */
    private String canonical(String column, String text) {
        Map<String, String> words = values.get(column);
        if (words == null || text.isEmpty()) {
            return text;
        }
        if (text.indexOf('|') < 0) {
            return words.getOrDefault(text, text);
        }
        return String.join(
                "|",
                ValueReader.words(text).stream()
                        .map(word -> words.getOrDefault(word, word))
                        .toList());
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
