package org.investstat.reference;

import java.util.List;
import java.util.Set;
import org.investstat.table.Dimension;
import org.investstat.table.RegionLevel;

/** The members of the origin breakdowns that a resolved origin belongs to (data contract, from ledgers to facts, rule 7). */
final class OriginPlace {

    /** Hong Kong, Macao and Taiwan. */
    private static final Set<String> HMT = Set.of("710000", "810000", "820000");

    private static final Set<String> MUNICIPALITIES = Set.of("110000", "120000", "310000", "500000");

    private OriginPlace() {}

    static String city(RegionTree tree, String code) {
        List<Region> path = tree.path(code);
        if (path.isEmpty() || path.get(0).level() == RegionLevel.UNIT) {
            return code;
        }
        String province = path.get(path.size() - 1).code();
        if (HMT.contains(province) || MUNICIPALITIES.contains(province)) {
            return province;
        }
        return path.stream()
                .filter(region -> region.level() == RegionLevel.PREFECTURE && !RegionTree.pseudo(region))
                .map(Region::code)
                .findFirst()
                .orElse(path.get(0).level() == RegionLevel.COUNTY ? code : Dimension.UNKNOWN);
    }

    static String scope(RegionTree tree, String code, String homeProvince) {
        String province = tree.province(code);
        if (province.equals(homeProvince)) {
            return "in_province";
        }
        if (HMT.contains(province)) {
            return "hmt";
        }
        return tree.find(code).isPresent() ? "domestic" : "foreign";
    }
}
