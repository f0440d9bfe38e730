package org.investstat.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place that a code may stand for: a region of GB/T 2260, in use or not, a custom reporting unit or a country.
 *
 * @param nameEn of a country
 * @param level {@code province}, {@code prefecture}, {@code county}, {@code unit} or {@code country}
 * @param parent the next place above it whose figures contain its own; null for provinces and countries
 * @param prefecture of {@link Regions#prefecture}
 * @param province of {@link Regions#originProvince}
 * @param scope of {@link Regions#originScope}
 * @param validFrom first day of a custom unit; null where it is not known
 * @param validTo of a code no longer in use, the date of the last list that has it; the day of the change is not known
 * @param successor the code in use instead; null where there is none
 * @param note what became of a code
 */
public record RegionEntry(
        String code,
        String name,
        @Nullable String nameEn,
        @Nullable String shortName,
        String level,
        @Nullable String parent,
        @Nullable String prefecture,
        String province,
        String scope,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor,
        @Nullable String note) {}
