package org.investstat.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.investstat.text.Text;

/** How a target is meant: at least, about, or exactly so much. */
public enum Bound {
    MIN(Text.of("{0}以上", "at least {0}")),
    ABOUT(Text.of("{0}左右", "about {0}")),
    EXACT(Text.same("{0}"));

    private final Text pattern;

    Bound(Text pattern) {
        this.pattern = pattern;
    }

    /** As written in the ledger and in the column {@code target_bound}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A target as printed: {@code 1600家以上}. */
    public Text of(String amount) {
        return pattern.with(amount);
    }

    public static Optional<Bound> named(String id) {
        return Arrays.stream(values()).filter(b -> b.id().equals(id)).findFirst();
    }
}
