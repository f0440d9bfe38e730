package org.investstat.reference;

import java.io.Serializable;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a region text in a ledger means: either a code, or why it has none.
 *
 * @param code the region, custom unit or ISO alpha-3 country; null if rejected
 * @param presumed the text also fits other regions, and the province or prefecture among them was taken
 * @param problem reject code, one of the constants here; null if resolved
 * @param reason what a clerk can act on; null if resolved
 */
public record Resolution(
        @Nullable String code,
        boolean presumed,
        @Nullable String problem,
        @Nullable Text reason) implements Serializable {

    public static final String UNKNOWN = "region_unknown";
    public static final String AMBIGUOUS = "region_ambiguous";
    public static final String OUTSIDE = "region_outside";
    public static final String ABOLISHED = "region_abolished";
    public static final String CHINA = "origin_china";

    static Resolution of(String code) {
        return new Resolution(code, false, null, null);
    }

    static Resolution presumed(String code) {
        return new Resolution(code, true, null, null);
    }

    static Resolution rejected(String problem, Text reason) {
        return new Resolution(null, false, problem, reason);
    }
}
