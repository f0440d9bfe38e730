package org.investstat.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.investstat.report.Edition;
import org.jspecify.annotations.Nullable;

/** What became of the rows: each ledger's, and below it why some of them were rejected. */
final class AccountSheet {
    private static final Map<String, String> FATES = new LinkedHashMap<>();

    static {
        FATES.put("accepted", "采用");
        FATES.put("rejected", "被拒");
        FATES.put("future", "截止日后");
        FATES.put("duplicate", "重复");
        FATES.put("superseded", "已被更正");
    }

    private AccountSheet() {}

    static List<SheetColumn> columns(Edition.Account account) {
        List<SheetColumn> columns = new ArrayList<>(
                List.of(SheetColumn.text("台账", "Ledger", 30), SheetColumn.number("读入行数", "Rows read", 12, "#,##0")));
        fates(account)
                .forEach(fate -> columns.add(SheetColumn.number(FATES.getOrDefault(fate, fate), fate, 12, "#,##0")));
        columns.add(SheetColumn.text("被拒原因举例", "Example of the reason", 70));
        columns.add(SheetColumn.text("原因代码", "Code of the reason", 26));
        return columns;
    }

    static void fill(Sheet sheet, Edition.Account account) {
        List<String> fates = fates(account);
        for (Edition.LedgerAccount ledger : account.ledgers()) {
            List<@Nullable Object> cells =
                    new ArrayList<>(List.of(ledger.title().zh(), ledger.rows()));
            fates.forEach(fate -> cells.add(ledger.fates().getOrDefault(fate, 0L)));
            sheet.row(cells.toArray());
            account.reasons().stream()
                    .filter(r -> r.ledger().equals(ledger.ledger()))
                    .forEach(r -> reason(sheet, r, fates));
        }
    }

    private static void reason(Sheet sheet, Edition.Reason reason, List<String> fates) {
        @Nullable Object[] cells = new Object[2 + fates.size() + 2];
        cells[0] = "其中：" + reason.code();
        cells[2 + fates.indexOf("rejected")] = reason.rows();
        cells[2 + fates.size()] = reason.example().zh();
        cells[3 + fates.size()] = reason.code();
        sheet.rowBelow(1, cells);
    }

    /** All that occur, those that everybody knows first. */
    private static List<String> fates(Edition.Account account) {
        List<String> fates = new ArrayList<>(FATES.keySet());
        TreeSet<String> others = new TreeSet<>();
        account.ledgers().forEach(l -> others.addAll(l.fates().keySet()));
        others.removeAll(fates);
        fates.addAll(others);
        return fates;
    }
}
