package org.investstat.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.investstat.reference.ReferenceTable.Line;
import org.investstat.table.RegionLevel;
import org.investstat.text.Text;

/** Reads {@code regions.csv} and {@code reporting_units.csv} and refuses orphans, cycles and clashing codes. */
final class RegionReader {

    private final List<Line> regionLines;
    private final List<Line> unitLines;
    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, String> shortNames = new HashMap<>();
    private final Map<String, Set<String>> hosts = new HashMap<>();
    private final Map<String, LocalDate> unitsFrom = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();

    RegionReader(ReferenceFiles files) {
        regionLines = ReferenceTable.read(files, "regions.csv", "code", "name", "short_name", "level", "parent_code");
        unitLines = ReferenceTable.read(
                files,
                "reporting_units.csv",
                "unit_code",
                "name",
                "parent_code",
                "overlaps_region_codes",
                "valid_from",
                "note");
        regionLines.forEach(this::addRegion);
        regionLines.forEach(this::checkParent);
        unitLines.forEach(this::addUnit);
    }

    RegionTree tree() {
        return new RegionTree(regions, hosts);
    }

    /** The first day of custom units that have one, by code. */
    Map<String, LocalDate> unitsFrom() {
        return unitsFrom;
    }

    /** What the reference data says of custom units, by code. */
    Map<String, String> notes() {
        return notes;
    }

    /** Short names by code; units have none. */
    Map<String, String> shortNames() {
        return shortNames;
    }

    private void addRegion(Line line) {
        String code = line.required("code");
        if (!code.matches("[0-9]{6}")) {
            throw line.wrong("code", Text.of("不是六位区划代码;请改正", "is no six-digit region code; correct it"));
        }
        String level = line.oneOf("level", "province", "prefecture", "county");
        RegionLevel parsed = RegionLevel.valueOf(level.toUpperCase(Locale.ROOT));
        String parent = line.optional("parent_code").orElse(null);
        if (regions.put(code, new Region(code, line.required("name"), parsed, parent)) != null) {
            throw line.repeated("code");
        }
        line.optional("short_name").ifPresent(name -> shortNames.put(code, name));
    }

    /** A parent of a higher level: that leaves no room for orphans or cycles. */
    private void checkParent(Line line) {
        RegionLevel level = RegionLevel.valueOf(line.text("level").toUpperCase(Locale.ROOT));
        if (level == RegionLevel.PROVINCE) {
            if (!line.text("parent_code").isEmpty()) {
                throw line.wrong("parent_code", Text.of("省级不应有上级;请留空", "a province has no parent; leave it empty"));
            }
            return;
        }
        Region parent = regions.get(line.text("parent_code"));
        if (parent == null || parent.level().compareTo(level) >= 0) {
            throw line.wrong(
                    "parent_code",
                    Text.of(
                            "不是本表中更高一级的地区;请改正或补上该地区",
                            "is no region of a higher level here; correct it or add the region"));
        }
    }

    private void addUnit(Line line) {
        String code = line.required("unit_code");
        if (!code.matches("[A-Z][A-Z0-9_]*") || Countries.name(code).isPresent()) {
            throw line.wrong(
                    "unit_code",
                    Text.of(
                            "应为大写字母开头的字母、数字、下划线,且不是国家代码",
                            "must be capitals, digits and underscores, start with a capital and be no country code"));
        }
        requireRegions(line, "parent_code", List.of(line.required("parent_code")));
        List<String> overlapped = List.of(line.text("overlaps_region_codes").split("\\|"));
        requireRegions(line, "overlaps_region_codes", overlapped);
        line.date("valid_from").ifPresent(from -> unitsFrom.put(code, from));
        line.optional("note").ifPresent(note -> notes.put(code, note));
        Region unit = new Region(code, line.required("name"), RegionLevel.UNIT, line.text("parent_code"));
        if (regions.put(code, unit) != null) {
            throw line.repeated("unit_code");
        }
        hosts.put(code, Set.copyOf(overlapped));
    }

    private void requireRegions(Line line, String column, List<String> codes) {
        for (String code : codes) {
            Region region = regions.get(code);
            if (!code.isEmpty() && (region == null || region.level() == RegionLevel.UNIT)) {
                throw line.wrong(
                        column,
                        Text.of("含有 regions.csv 中没有的代码;请改正", "names a code that regions.csv lacks; correct it"));
            }
        }
    }
}
