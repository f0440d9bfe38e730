package org.investstat.text;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How members of breakdowns are published: texts that normalisation makes one are one member, in every table. It is
 * spelled in the normalised form if any row has it so, else in the one of its spellings that comes first by code point.
 */
public final class Spellings implements Serializable {
    private static final long serialVersionUID = 1;

    /** Every text as it is. */
    public static final Spellings AS_WRITTEN = new Spellings(Map.of());

    /** By normalised form, where a row is written otherwise. */
    private final Map<String, String> chosen;

    private Spellings(Map<String, String> chosen) {
        this.chosen = chosen;
    }

    /**
     * The spellings of all members.
     *
     * @param written every text, as rows have it
     */
    public static Spellings of(Collection<String> written) {
        Map<String, String> chosen = new HashMap<>();
        for (String text : written) {
            String normal = Normal.text(text);
            if (!normal.equals(text)) {
                chosen.merge(normal, text, (one, other) -> TextOrder.compare(one, other) <= 0 ? one : other);
            }
        }
        Set<String> all = Set.copyOf(written);
        chosen.replaceAll((normal, first) -> all.contains(normal) ? normal : first);
        return new Spellings(chosen);
    }

    /** The published spelling of a text. */
    public String of(String written) {
        return chosen.isEmpty() ? written : chosen.getOrDefault(Normal.text(written), written);
    }
}
