package org.investstat.indicator.cell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.investstat.table.Dimension;

/** The driver's codes of regions, members and texts, shared by all facts. */
public final class Codes {
    private static final int EXISTING = 0;
    private static final int NEW = 1;

    private final Dictionary<String> regions = new Dictionary<>();
    private final Dictionary<String> texts = new Dictionary<>();
    private final Map<Dimension, Dictionary<String>> members = new EnumMap<>(Dimension.class);

    /** Members that no row carries have fixed codes. */
    public Codes() {
        member(Dimension.STOCK, Dimension.EXISTING);
        member(Dimension.STOCK, Dimension.NEW);
    }

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

    /** For the blocks of a plan with these dimensions. */
    CodeBook book(List<Dimension> dimensions) {
        Codes codes = this;
        return new CodeBook() {
            @Override
            public int region(String word) {
                return codes.region(word);
            }

            @Override
            public int member(int dimension, String word) {
                return codes.member(dimensions.get(dimension), word);
            }

            @Override
            public int text(int column, String word) {
                return codes.text(word);
            }
        };
    }

    /** Of a text that is told apart from others and never printed. */
    int text(String text) {
        return texts.code(text);
    }

    /** The group of a region without members; a region without rows has one too. */
    public synchronized long total(String region) {
        return CubeCells.group(CellKey.of(region(region), 0, 0, 0));
    }

    /** The total of the region of a group. */
    public static long totalOf(long group) {
        return CubeCells.group(CellKey.of(CellKey.region(group << CellKey.SLICE_BITS), 0, 0, 0));
    }

    /** The groups of what is existing and what is new under a total. */
    public static long[] stocksOf(long total) {
        int region = CellKey.region(total << CellKey.SLICE_BITS);
        return new long[] {
            CubeCells.group(CellKey.of(region, EXISTING, 0, 0)), CubeCells.group(CellKey.of(region, NEW, 0, 0))
        };
    }

    /** Whether a group by {@link Dimension#STOCK} is that of what is existing. */
    public static boolean isExisting(long group) {
        return CellKey.first(group << CellKey.SLICE_BITS) == EXISTING;
    }

    public synchronized String regionOf(long group) {
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
