package org.investstat.report.workbook;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.investstat.indicator.figure.Figure;
import org.investstat.report.Edition;
import org.investstat.table.PeriodKind;
import org.investstat.table.RegionLevel;
import org.investstat.text.Text;

/** Which figures are in the spreadsheet: those that people look up by hand. The tables have all of them. */
final class WorkbookCoverage {
    /** Said on the sheet of contents. */
    static final List<Text> RULE = List.of(
            Text.of(
                    "合计：全部地区、全部所选时期。分组：全省为全部所选时期；市州和填报单位只有年度和年初至今；区县和两维分组的下级地区不列。",
                    "Totals: all regions, all chosen periods. Breakdowns: the province in all chosen periods; prefectures"
                            + " and reporting units in years and the year so far; none for counties, and pairs of"
                            + " dimensions for the province alone."),
            Text.of(
                    "“本级”行：报在该地区本级、未报在其下级的合计，等于该地区减去各下级（自定义单位也是下级）；加上它，下级之和等于该地区。只有可相加的指标有。",
                    "Rows of level 本级: totals reported for a region itself and for none inside it, the region less those"
                            + " inside, custom units among them. With it the parts add up. Indicators that do not add"
                            + " up have none."),
            Text.of(
                    "所选时期由配置 spreadsheet.periods 决定（默认不含月和半月）。其余指标值在 tables 文件夹的 Parquet 表中。",
                    "The configuration's spreadsheet.periods chooses the periods (by default all but months and half"
                            + " months). All other figures are in the Parquet tables of the folder tables."));

    private static final Set<PeriodKind> YEARS = EnumSet.of(PeriodKind.YEAR, PeriodKind.YTD);

    private final Set<PeriodKind> kinds;
    private final Map<String, Edition.Place> places;

    WorkbookCoverage(Edition edition, Set<PeriodKind> kinds) {
        this.kinds = kinds;
        this.places = edition.places().stream().collect(Collectors.toMap(Edition.Place::code, Function.identity()));
    }

    boolean has(Figure figure) {
        PeriodKind kind = figure.period().kind();
        if (!kinds.contains(kind)) {
            return false;
        }
        RegionLevel level = place(figure).level();
        return switch (figure.breakdown().size()) {
            case 0 -> true;
            case 1 -> level == RegionLevel.PROVINCE || (level != RegionLevel.COUNTY && YEARS.contains(kind));
            default -> level == RegionLevel.PROVINCE;
        };
    }

    Edition.Place place(Figure figure) {
        Edition.Place found = places.get(figure.region());
        if (found == null) {
            throw new IllegalStateException("the edition has no " + figure.region());
        }
        return found;
    }
}
