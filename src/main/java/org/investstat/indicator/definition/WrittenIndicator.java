package org.investstat.indicator.definition;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.investstat.config.yaml.YamlMap;
import org.investstat.table.Dimension;
import org.investstat.text.Text;

/**
 * A definition as written: sound in itself, its references to other indicators not yet followed.
 *
 * @param cumulative both sides of a ratio count all rows up to the period's end
 * @param place where it was written, for what is found out later
 */
record WrittenIndicator(
        YamlMap place,
        String id,
        Text title,
        String unit,
        int decimals,
        IndicatorKind kind,
        LocalDate validFrom,
        Text definition,
        Set<Dimension> requires,
        Optional<Side> value,
        Optional<Side> denominator,
        boolean cumulative,
        Optional<String> of) {

    /** What is accumulated: a measure of its own, or that of the indicator it names. */
    record Side(String key, Optional<String> indicator, Optional<Measure> measure) {}

    void problem(String key, Text what) {
        place.problem(key, Text.same(id).then(": ", what));
    }
}
