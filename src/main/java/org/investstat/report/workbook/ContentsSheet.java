package org.investstat.report.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Worksheet;
import org.investstat.report.Edition;
import org.investstat.text.Text;

/** The first sheet: whose figures these are, which of them are here, and a link to every other sheet. */
final class ContentsSheet {
    static final String NAME = "目录";

    private static final int[] WIDTHS = {34, 40, 12, 90};
    private static final String LINK = "0563C1";

    private final Worksheet sheet;
    private final List<Entry> entries = new ArrayList<>();
    private int row;

    ContentsSheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    private record Entry(String name, Text title, int rows, Text note) {}

    /** @param note what the reader must know; may be empty */
    void add(Sheet to, Text title, Text note) {
        entries.add(new Entry(to.name(), title, to.rows(), note));
    }

    void finish(Edition.Imprint imprint) throws IOException {
        line("招商引资统计看板", "Investment promotion statistics: boards");
        sheet.style(0, 0).bold().fontSize(16).set();
        row++;
        line("数据截止日", imprint.asOf().toString());
        line("批次", imprint.runId());
        line("程序版本", imprint.version());
        row++;
        for (Text rule : WorkbookCoverage.RULE) {
            line(rule.zh(), "");
            line(rule.en(), "");
        }
        line("“—”：无值（如分母为零）。空格：该分组没有这个指标。", "");
        line(
                "A dash: no value, like a rate over nothing. An empty cell: the breakdown does not have the indicator.",
                "");
        row++;
        entries();
        for (int c = 0; c < WIDTHS.length; c++) {
            sheet.width(c, WIDTHS[c]);
        }
        Sheet.print(sheet, 1);
        sheet.hideGridLines();
        sheet.finish();
    }

    private void entries() {
        List<String> head = List.of("工作表 Sheet", "内容 Content", "行数 Rows", "说明 Note");
        for (int c = 0; c < head.size(); c++) {
            sheet.value(row, c, head.get(c));
        }
        sheet.range(row, 0, row, head.size() - 1)
                .style()
                .bold()
                .fillColor("D9E2EC")
                .set();
        row++;
        for (Entry entry : entries) {
            String address = "'" + entry.name().replace("'", "''") + "'!A1";
            sheet.hyperlink(row, 0, HyperLink.internal(address, CellText.of(entry.name())));
            sheet.style(row, 0).fontColor(LINK).underlined().set();
            sheet.value(row, 1, CellText.of(entry.title().en()));
            sheet.value(row, 2, entry.rows());
            sheet.style(row, 2).format("#,##0").set();
            sheet.value(
                    row,
                    3,
                    CellText.of(entry.note().zh() + "  " + entry.note().en()).strip());
            row++;
        }
    }

    private void line(String left, String right) {
        sheet.value(row, 0, CellText.of(left));
        if (!right.isEmpty()) {
            sheet.value(row, 1, CellText.of(right));
        }
        row++;
    }
}
