package org.investstat.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.investstat.reference.Region;
import org.investstat.reference.Regions;
import org.investstat.reference.Resolution;
import org.investstat.table.RegionLevel;

/**
 * Where investment lands and where it comes from. Receiving units have a long tail; three provinces are the origin of
 * half of the investors.
 */
final class Places {
    private static final int RECEIVING_HEAD = 4;
    private static final int ORIGIN_HEAD = 3;
    private static final int HOME_WEIGHT = 16;
    private static final int REST_WEIGHT = 12;
    /** Percent of the investors; the first three have half. */
    private static final Map<String, Integer> ORIGINS = Map.ofEntries(
            Map.entry("440000", 23),
            Map.entry("330000", 15),
            Map.entry("110000", 12),
            Map.entry("310000", 6),
            Map.entry("320000", 5),
            Map.entry("510000", 4),
            Map.entry("810000", 2),
            Map.entry("710000", 1),
            Map.entry("820000", 1),
            Map.entry("SGP", 1),
            Map.entry("USA", 1),
            Map.entry("JPN", 1));

    private final Regions regions;
    private final Weighted<String> receiving;
    private final Weighted<Weighted<String>> origins = new Weighted<>();
    private final Map<String, String> receivingTexts = new HashMap<>();
    private final Map<String, String> originTexts = new HashMap<>();

    Places(Regions regions, String home, long seed) {
        this.regions = regions;
        Map<String, List<Region>> byProvince = byProvince();
        receiving = Weighted.longTail(ranked(byProvince.getOrDefault(home, List.of()), seed), RECEIVING_HEAD);
        List<String> others = new ArrayList<>(byProvince.keySet());
        others.removeAll(ORIGINS.keySet());
        others.remove(home);
        new TreeMap<>(ORIGINS).forEach((code, weight) -> addOrigin(code, weight, byProvince, seed));
        if (!ORIGINS.containsKey(home)) {
            addOrigin(home, HOME_WEIGHT, byProvince, seed);
        }
        others.forEach(code -> addOrigin(code, (double) REST_WEIGHT / others.size(), byProvince, seed));
    }

    private void addOrigin(String province, double weight, Map<String, List<Region>> byProvince, long seed) {
        List<Region> within = byProvince.getOrDefault(province, List.of());
        List<String> codes = within.isEmpty() ? List.of(province) : ranked(within, seed);
        origins.add(Weighted.longTail(codes, ORIGIN_HEAD), weight);
    }

    /** Regions that are somebody's address: no 市辖区 between a municipality and its districts. */
    private Map<String, List<Region>> byProvince() {
        Set<String> addresses = new HashSet<>();
        regions.all()
                .forEach(region -> addresses.addAll(
                        region.level() == RegionLevel.PREFECTURE ? List.of() : regions.lineage(region.code())));
        Map<String, List<Region>> byProvince = new TreeMap<>();
        regions.all().stream()
                .filter(region -> addresses.contains(region.code()))
                .sorted(Comparator.comparing(Region::code))
                .forEach(region -> byProvince
                        .computeIfAbsent(regions.originProvince(region.code()), p -> new ArrayList<>())
                        .add(region));
        return byProvince;
    }

    /** Codes in an order that the seed decides; the larger ones do not depend on how codes are given. */
    private static List<String> ranked(List<Region> some, long seed) {
        return some.stream()
                .map(Region::code)
                .sorted(Comparator.comparingLong(
                        code -> new SyntheticDraws(seed, SyntheticDraws.Of.REGION_RANKS, code.hashCode()).next()))
                .toList();
    }

    /** Code of a receiving unit. */
    String receiving(double unit) {
        return receiving.at(unit);
    }

    /**
     * Code of an origin.
     *
     * @param province from 0 to before 1, decides the province or country
     * @param place from 0 to before 1, decides the place within it
     */
    String origin(double province, double place) {
        return origins.at(province).at(place);
    }

    String scope(String origin) {
        return regions.originScope(origin);
    }

    /** As a clerk writes a receiving unit: by its name where that says it all, else by its code. */
    String receivingText(String code) {
        return receivingTexts.computeIfAbsent(code, c -> text(c, regions.receiving(name(c))));
    }

    String originText(String code) {
        return originTexts.computeIfAbsent(code, c -> text(c, regions.origin(name(c))));
    }

    String name(String code) {
        return regions.name(code).zh();
    }

    private String text(String code, Resolution read) {
        return code.equals(read.code()) && !read.presumed() ? name(code) : code;
    }
}
