package org.investstat.sample;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investstat.RunTables;
import org.investstat.report.workbook.LibreOffice;

/** The figures that a sheet of the sample's spreadsheet shows, beside those of the table {@code indicators}. */
final class SampleSpreadsheet {
    private static final int HEAD = 3;
    private static final String COVERED = """
            (dim_1 is null or region_level = 'province'
             or dim_2 is null and region_level <> 'county' and period_kind in ('year', 'ytd'))""";

    private final LibreOffice opened;
    private final RunTables tables;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    SampleSpreadsheet(LibreOffice opened, RunTables tables) throws Exception {
        this.opened = opened;
        this.tables = tables;
        opened.sheet("指标口径").stream().skip(HEAD).forEach(row -> ids.put(row.get(0), row.get(8)));
        for (String row : tables.rows("""
                select indicator_id || ';' || region_code || ';' || period || ';' || coalesce(dim_1, '') || ';'
                       || coalesce(member_1, '') || ';' || coalesce(dim_2, '') || ';' || coalesce(member_2, ''), text
                from indicators where %s""".formatted(COVERED))) {
            int bar = row.lastIndexOf('|');
            texts.put(row.substring(0, bar), row.substring(bar + 1));
        }
    }

    /** Cells that show another figure than was printed. */
    List<String> differing(String sheet, Map<String, String> dimensions) throws Exception {
        List<List<String>> rows = opened.sheet(sheet);
        List<String> head = rows.get(1);
        List<String> wrong = new ArrayList<>();
        for (List<String> row : figures(sheet)) {
            String place = place(head, row, dimensions);
            for (int c = 4; c < head.indexOf("地区代码"); c++) {
                String id = ids.get(head.get(c));
                if (id != null && !same(row.get(c), texts.get(id + ";" + place))) {
                    wrong.add(sheet + " " + id + " " + place + ": " + row.get(c) + " " + texts.get(id + ";" + place));
                }
            }
        }
        return wrong;
    }

    /** No figure is 0 of a sum, and nothing of anything else. */
    private static boolean same(String shown, String printed) {
        return printed == null ? shown.isEmpty() || shown.matches("0(\\.0+)?\\D+") : shown.equals(printed);
    }

    private static String place(List<String> head, List<String> row, Map<String, String> dimensions) {
        int codes = head.indexOf("地区代码");
        StringBuilder place = new StringBuilder(row.get(codes) + ";" + row.get(1));
        int groups = (int) head.stream().filter("分组"::equals).count();
        for (int g = 0; g < 2; g++) {
            boolean named = g < groups && !row.get(4 + 2 * g).isEmpty();
            place.append(';').append(named ? dimensions.get(row.get(4 + 2 * g)) : "");
            place.append(';').append(named ? row.get(codes + 1 + g) : "");
        }
        return place.toString();
    }

    int rows(String sheet) throws Exception {
        return figures(sheet).size();
    }

    /** The rows that tables have too: what is a region's own is in none. */
    private List<List<String>> figures(String sheet) throws Exception {
        return rows(sheet, false);
    }

    private List<List<String>> rows(String sheet, boolean own) throws Exception {
        List<List<String>> rows = opened.sheet(sheet);
        int codes = rows.get(1).indexOf("地区代码");
        return rows.subList(HEAD, rows.size()).stream()
                .filter(row -> row.get(codes).endsWith("-own") == own)
                .toList();
    }

    /** What is regions' own in a period, by the code of the row. */
    Map<String, String> own(String sheet, String period, String indicator) throws Exception {
        List<String> head = opened.sheet(sheet).get(1);
        Map<String, String> own = new HashMap<>();
        for (List<String> row : rows(sheet, true)) {
            if (row.get(1).equals(period)) {
                own.put(row.get(head.indexOf("地区代码")), row.get(head.indexOf(indicator)));
            }
        }
        return own;
    }

    /** Rows of the board's table that the spreadsheet says it has. */
    int covered(String board) throws SQLException {
        return Integer.parseInt(tables.value("select count(*) from " + board + " where " + COVERED));
    }
}
