package org.investstat.reference;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import org.investstat.table.RegionLevel;

/**
 * Takes the names of places out of other names, so that 贵阳恒力产业园 and 贵安恒力产业园 can be compared. Full names, old
 * names, short names and aliases; texts come folded by {@link #fold}.
 */
public final class PlaceNames implements Serializable {

    private static final long serialVersionUID = 1;
    /** One-character aliases (苏, 云) glued to other words say too little. */
    private static final int SHORTEST = 2;

    private final HashSet<String> ofHome = new HashSet<>();
    private final HashSet<String> leading = new HashSet<>();
    private int longest = SHORTEST;

    PlaceNames(RegionTree tree, RegionIndex index, Region home) {
        index.eachFullName((name, code) -> add(name, tree.province(code).equals(home.code()), true));
        index.eachShortName((name, code) -> {
            boolean near = tree.province(code).equals(home.code());
            // 大方, 东方, 长顺: elsewhere a county's short name is more often a word than a place.
            boolean county = tree.find(code)
                    .filter(region -> region.level() == RegionLevel.COUNTY)
                    .isPresent();
            add(name, near, near || !county);
        });
    }

    /** The form that names are compared in: no spaces, lower case, no accents, Simplified. */
    public static String fold(String name) {
        return Names.fold(name);
    }

    /** Whether the whole text is the name of one place. */
    public boolean names(String folded) {
        return leading.contains(folded);
    }

    /** The text without the places it begins with; a company's name without its seat. */
    public String withoutLeading(String folded) {
        int from = 0;
        for (int length = at(folded, from, leading); length > 0; length = at(folded, from, leading)) {
            from += length;
        }
        return folded.substring(from);
    }

    /** The text without the names of the home province, its regions and units, wherever they stand. */
    public String withoutHome(String folded) {
        StringBuilder rest = new StringBuilder(folded.length());
        int from = 0;
        while (from < folded.length()) {
            int length = at(folded, from, ofHome);
            if (length == 0) {
                rest.append(folded.charAt(from));
            }
            from += Math.max(length, 1);
        }
        return rest.toString();
    }

    private void add(String name, boolean near, boolean leads) {
        if (name.length() >= SHORTEST && !Character.isDigit(name.charAt(0))) {
            if (near) {
                ofHome.add(name);
            }
            if (leads) {
                leading.add(name);
            }
            longest = Math.max(longest, name.length());
        }
    }

    /** Length of the longest name that stands here; 0 for none. */
    private int at(String text, int from, Set<String> names) {
        for (int to = Math.min(text.length(), from + longest); to >= from + SHORTEST; to--) {
            if (names.contains(text.substring(from, to))) {
                return to - from;
            }
        }
        return 0;
    }
}
