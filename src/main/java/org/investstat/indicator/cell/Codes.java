package org.investstat.indicator.cell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.investstat.table.Dimension;

/** The driver's codes of regions and members, shared by all facts. */
public final class Codes {
    private final Dictionary<String> regions = new Dictionary<>();
    private final Map<Dimension, Dictionary<String>> members = new EnumMap<>(Dimension.class);

    int region(String code) {
        int known = regions.code(code);
        CellKey.require(regions.size(), CellKey.REGION_BITS, "region_code");
        return known;
    }

    int member(Dimension dimension, String member) {
        Dictionary<String> words = members.computeIfAbsent(dimension, d -> new Dictionary<>());
        int code = words.code(member);
        CellKey.require(words.size(), CellKey.MEMBER_BITS, dimension.id());
        return code;
    }

    /** The group of a region and up to two members, as {@link SumStates} and {@link BagStates} know it. */
    public long group(String region, List<Dimension> breakdown, List<String> words) {
        int first = words.isEmpty() ? 0 : member(breakdown.get(0), words.get(0));
        int second = words.size() < 2 ? 0 : member(breakdown.get(1), words.get(1));
        return CubeCells.group(CellKey.of(region(region), first, second, 0));
    }

    public String regionOf(long group) {
        return regions.word(CellKey.region(group << CellKey.SLICE_BITS));
    }

    public List<String> membersOf(long group, List<Dimension> breakdown) {
        long key = group << CellKey.SLICE_BITS;
        return switch (breakdown.size()) {
            case 0 -> List.of();
            case 1 -> List.of(word(breakdown.get(0), CellKey.first(key)));
            default -> List.of(word(breakdown.get(0), CellKey.first(key)), word(breakdown.get(1), CellKey.second(key)));
        };
    }

    private String word(Dimension dimension, int code) {
        Dictionary<String> words = members.get(dimension);
        if (words == null) {
            throw new IllegalStateException("no member of " + dimension.id());
        }
        return words.word(code);
    }
}
