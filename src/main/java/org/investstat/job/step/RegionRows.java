package org.investstat.job.step;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.investstat.reference.RegionEntry;
import org.investstat.table.DimensionTables;
import org.investstat.text.TextOrder;
import org.jspecify.annotations.Nullable;

/** The rows of {@link DimensionTables#REGIONS}. */
final class RegionRows {
    private RegionRows() {}

    /** @param withFigures codes of the regions that figures are of */
    static Iterator<@Nullable Object[]> of(List<RegionEntry> entries, Set<String> withFigures) {
        List<RegionEntry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(RegionEntry::code, TextOrder::compare));
        return sorted.stream()
                .map(entry -> row(entry, withFigures.contains(entry.code())))
                .iterator();
    }

    private static @Nullable Object[] row(RegionEntry entry, boolean hasFigures) {
        return new @Nullable Object[] {
            entry.code(),
            entry.name(),
            entry.nameEn(),
            entry.shortName(),
            entry.level(),
            entry.parent(),
            entry.prefecture(),
            entry.province(),
            entry.scope(),
            entry.validFrom(),
            entry.validTo(),
            entry.successor(),
            entry.note(),
            hasFigures
        };
    }
}
