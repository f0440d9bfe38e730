package org.investstat.report.workbook;

import java.util.EnumMap;
import java.util.Map;
import org.investstat.report.Edition;
import org.investstat.table.PeriodKind;
import org.investstat.table.RegionLevel;

/** Words of the cells that place a row. */
final class Labels {
    private static final Map<PeriodKind, String> KINDS = new EnumMap<>(Map.of(
            PeriodKind.YEAR, "年度",
            PeriodKind.HALF_YEAR, "半年",
            PeriodKind.QUARTER, "季度",
            PeriodKind.MONTH, "月",
            PeriodKind.HALF_MONTH, "半月",
            PeriodKind.YTD, "年初至今",
            PeriodKind.CUMULATIVE, "累计",
            PeriodKind.WINDOW, "时段"));
    private static final Map<RegionLevel, String> LEVELS = new EnumMap<>(Map.of(
            RegionLevel.PROVINCE, "省",
            RegionLevel.PREFECTURE, "市州",
            RegionLevel.COUNTY, "区县",
            RegionLevel.UNIT, "填报单位"));
    private static final Map<String, String> BOUNDS = Map.of("min", "以上", "about", "左右", "exact", "等于");

    private Labels() {}

    static String of(PeriodKind kind) {
        return KINDS.getOrDefault(kind, kind.id());
    }

    static String of(Edition.Place place) {
        return place.own() ? "本级" : of(place.level());
    }

    private static String of(RegionLevel level) {
        return LEVELS.getOrDefault(level, level.id());
    }

    static String bound(String bound) {
        return BOUNDS.getOrDefault(bound, bound);
    }

    static String yes(boolean is) {
        return is ? "是" : "否";
    }
}
