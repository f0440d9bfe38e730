package org.investstat.report.workbook;

import java.util.List;
import org.investstat.report.Edition;

/** What each indicator means: its 口径, unit and version. */
final class DefinitionSheet {
    private DefinitionSheet() {}

    static List<Column> columns() {
        return List.of(
                Column.text("指标", "Indicator", 28),
                Column.text("英文名", "English title", 36),
                Column.text("单位", "Unit", 8),
                Column.number("印出小数", "Decimals", 9, "0"),
                Column.text("变化单位", "Unit of change", 10),
                Column.text("口径", "Definition", 90),
                Column.text("口径（英文）", "Definition (English)", 90),
                Column.day("口径启用日期（空：一直）", "Valid from (empty: always)"),
                Column.text("指标编号", "Indicator id", 28));
    }

    static void fill(Sheet sheet, List<Edition.Indicator> indicators) {
        for (Edition.Indicator i : indicators) {
            sheet.row(
                    i.title().zh(),
                    i.title().en(),
                    i.unit(),
                    i.decimals(),
                    i.changeUnit(),
                    i.definition().zh(),
                    i.definition().en(),
                    i.version().orElse(null),
                    i.id());
        }
    }
}
