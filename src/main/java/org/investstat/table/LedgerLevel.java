package org.investstat.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.investstat.text.Text;

/** Who keeps a ledger of the three-level set: a unit of one of three levels, or a team sent out (前方). Highest first. */
public enum LedgerLevel {
    PROVINCE("省级"),
    PREFECTURE("市级"),
    COUNTY("县级"),
    FRONT("前方");

    private final String title;

    LedgerLevel(String title) {
        this.title = title;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Text title() {
        return Text.of(title, id());
    }

    public static String[] ids() {
        return Arrays.stream(values()).map(LedgerLevel::id).toArray(String[]::new);
    }

    public static LedgerLevel named(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The levels of units, which can be above others. */
    public static List<LedgerLevel> units() {
        return List.of(PROVINCE, PREFECTURE, COUNTY);
    }
}
