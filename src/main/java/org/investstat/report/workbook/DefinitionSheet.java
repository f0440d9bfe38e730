package org.investstat.report.workbook;

import java.util.List;
import org.investstat.indicator.definition.IndicatorDefinition;

/** What each indicator means: its 口径, unit and version. */
final class DefinitionSheet {
    private DefinitionSheet() {}

    static List<SheetColumn> columns() {
        return List.of(
                SheetColumn.text("指标", "Indicator", 28),
                SheetColumn.text("英文名", "English title", 36),
                SheetColumn.text("单位", "Unit", 8),
                SheetColumn.number("印出小数", "Decimals", 9, "0"),
                SheetColumn.text("变化单位", "Unit of change", 10),
                SheetColumn.text("口径", "Definition", 90),
                SheetColumn.text("口径（英文）", "Definition (English)", 90),
                SheetColumn.day("口径启用日期（空：一直）", "Valid from (empty: always)"),
                SheetColumn.text("指标编号", "Indicator id", 28));
    }

    static void fill(Sheet sheet, List<IndicatorDefinition> indicators) {
        for (IndicatorDefinition i : indicators) {
            sheet.row(
                    i.title().zh(),
                    i.title().en(),
                    i.unit(),
                    i.decimals(),
                    i.changeUnit(),
                    i.definition().zh(),
                    i.definition().en(),
                    i.since().orElse(null),
                    i.id());
        }
    }
}
