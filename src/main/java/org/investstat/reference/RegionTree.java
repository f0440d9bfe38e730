package org.investstat.reference;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.investstat.table.RegionLevel;
import org.jspecify.annotations.Nullable;

/** Every region and custom unit by code, with the way up to its province. */
final class RegionTree implements Serializable {

    /** GB/T 2260 puts these between a province and its counties where there is no prefecture; they are nobody's address. */
    static final Set<String> PSEUDO_NAMES = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    private static final long serialVersionUID = 1;
    private final Map<String, Region> regions;
    private final Map<String, Set<String>> hosts;

    /** @param hosts the regions that a custom unit overlaps, by its code */
    RegionTree(Map<String, Region> regions, Map<String, Set<String>> hosts) {
        this.regions = Map.copyOf(regions);
        this.hosts = Map.copyOf(hosts);
    }

    /** Whether a custom unit lies in part in a region, or in one of its counties. */
    boolean hosts(String region, String unit) {
        return hosts.getOrDefault(unit, Set.of()).stream()
                .flatMap(county -> path(county).stream())
                .anyMatch(above -> above.code().equals(region));
    }

    Collection<Region> all() {
        return regions.values();
    }

    Optional<Region> find(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    static boolean pseudo(Region region) {
        return region.level() == RegionLevel.PREFECTURE && PSEUDO_NAMES.contains(region.name());
    }

    /** The region and everything above it, nearest first, pseudo prefectures included; empty for a foreign code. */
    List<Region> path(String code) {
        List<Region> path = new ArrayList<>();
        for (Region at = regions.get(code); at != null; at = parent(at)) {
            path.add(at);
        }
        return path;
    }

    /** The part of its province that a region lies in, itself or above it; null for the province itself. */
    @Nullable
    String belowProvince(String code) {
        String below = null;
        for (Region at = regions.get(code); at != null; at = parent(at)) {
            if (at.level() == RegionLevel.PROVINCE) {
                return below;
            }
            below = below == null || !pseudo(at) ? at.code() : below;
        }
        return null;
    }

    /** Code of the province that a region, or a code of this form that is no longer in use, lies in. */
    String province(String code) {
        List<Region> path = path(code);
        if (!path.isEmpty()) {
            return path.get(path.size() - 1).code();
        }
        return code.matches("[0-9]{6}") ? code.substring(0, 2) + "0000" : code;
    }

    private @Nullable Region parent(Region region) {
        return region.parent() == null ? null : regions.get(region.parent());
    }
}
