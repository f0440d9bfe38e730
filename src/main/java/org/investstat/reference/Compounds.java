package org.investstat.reference;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Names written one after the other, each below the one before, levels skipped at will: 贵州省贵阳市南明区, 广东深圳.
 * A part may be a full name, short name, alias or old name; 中国 may stand first.
 */
final class Compounds implements RegionIndex.Step {

    private static final long serialVersionUID = 1;
    private static final String CHINA = "中国";
    /** Longer texts are no region names; the limit keeps a pasted paragraph from being tried in every split. */
    private static final int MAX_LENGTH = 60;

    private final RegionTree tree;
    private final HashMap<String, List<Part>> parts = new HashMap<>();

    /** What a name stands for, every code that may stand before it, and whether a compound may end with it. */
    private record Part(String candidate, Set<String> above, boolean last) implements Serializable {}

    Compounds(RegionTree tree) {
        this.tree = tree;
    }

    /** One-character aliases (苏, 云) are left out: glued to other words they say too little. */
    void add(String name, Region region) {
        if (name.codePointCount(0, name.length()) > 1 || RegionTree.pseudo(region)) {
            add(name, new Part(region.code(), above(region.code()), !RegionTree.pseudo(region)));
        }
    }

    /** An old name stands below its present ancestors and below those that it had, as its old code tells. */
    void add(RegionChange change) {
        Set<String> above = new HashSet<>(above(change.candidate()));
        above.add(change.oldCode().substring(0, 2) + "0000");
        above.add(change.oldCode().substring(0, 4) + "00");
        add(change.oldName(), new Part(change.candidate(), above, true));
    }

    @Override
    public List<String> find(String folded) {
        TreeSet<String> found = new TreeSet<>();
        if (folded.length() <= MAX_LENGTH) {
            boolean inChina = folded.startsWith(CHINA);
            search(folded, inChina ? CHINA.length() : 0, null, inChina, found);
        }
        return List.copyOf(found);
    }

    private void add(String name, Part part) {
        parts.computeIfAbsent(Names.fold(name), n -> new ArrayList<>()).add(part);
    }

    private Set<String> above(String code) {
        Set<String> above = new HashSet<>();
        tree.path(code).stream().skip(1).forEach(region -> above.add(region.code()));
        return above;
    }

    /** Tries every name that the text goes on with, below the part before. */
    private void search(String text, int from, @Nullable Part before, boolean compound, Set<String> found) {
        for (int to = from + 1; to <= text.length(); to++) {
            for (Part part : parts.getOrDefault(text.substring(from, to), List.of())) {
                if (before != null && !part.above().contains(before.candidate())) {
                    continue;
                }
                if (to < text.length()) {
                    search(text, to, part, true, found);
                } else if (compound && part.last()) {
                    found.add(part.candidate());
                }
            }
        }
    }
}
