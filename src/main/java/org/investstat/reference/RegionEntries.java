package org.investstat.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.investstat.table.RegionLevel;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/** Every place of the reference data as one list: regions and units in use, codes no longer in use, countries. */
final class RegionEntries {
    private static final String COUNTRY = "country";

    private final Regions regions;
    private final RegionReader reader;

    RegionEntries(Regions regions, RegionReader reader) {
        this.regions = regions;
        this.reader = reader;
    }

    /** In no order. A code that was given anew is the place that it means now. */
    List<RegionEntry> with(List<RegionChange> changes) {
        List<RegionEntry> entries = new ArrayList<>();
        regions.all().forEach(region -> entries.add(inUse(region)));
        changes.stream()
                .filter(change -> regions.find(change.oldCode()).isEmpty())
                .forEach(change -> entries.add(ended(change)));
        Countries.all().forEach(code -> entries.add(country(code)));
        return List.copyOf(entries);
    }

    private RegionEntry inUse(Region region) {
        String code = region.code();
        List<String> lineage = regions.lineage(code);
        return new RegionEntry(
                code,
                region.name(),
                null,
                reader.shortNames().get(code),
                region.level().id(),
                lineage.size() > 1 ? lineage.get(1) : null,
                regions.prefecture(code),
                regions.originProvince(code),
                regions.originScope(code),
                reader.unitsFrom().get(code),
                null,
                null,
                reader.notes().get(code));
    }

    /** A county lay in the prefecture of its first four digits. */
    private RegionEntry ended(RegionChange change) {
        String code = change.oldCode();
        String province = regions.originProvince(code);
        boolean county = !code.endsWith("00");
        Optional<Region> above = regions.find(code.substring(0, 4) + "00").filter(region -> !RegionTree.pseudo(region));
        return new RegionEntry(
                code,
                change.oldName(),
                null,
                null,
                (county ? RegionLevel.COUNTY : RegionLevel.PREFECTURE).id(),
                county ? above.map(Region::code).orElse(province) : province,
                county ? above.map(Region::code).orElse(code) : code,
                province,
                regions.originScope(province),
                null,
                lastDay(change),
                change.target(),
                change.note().isEmpty() ? null : change.note());
    }

    private static @Nullable LocalDate lastDay(RegionChange change) {
        String list = change.between().split("\\.\\.", -1)[0];
        return list.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(list) : null;
    }

    private RegionEntry country(String code) {
        Text name = Countries.name(code).orElse(Text.same(code));
        return new RegionEntry(
                code,
                name.zh(),
                name.en(),
                null,
                COUNTRY,
                null,
                null,
                regions.originProvince(code),
                regions.originScope(code),
                null,
                null,
                null,
                null);
    }
}
