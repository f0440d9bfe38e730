package org.investstat.job.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.investstat.check.Finding;
import org.investstat.check.FindingCode;
import org.investstat.source.UnreadColumn;
import org.investstat.text.Text;

/** Columns that {@code extra_columns} lets be: told once a name, and gravely where one may be a column of the ledger. */
final class UnreadColumnFindings {
    private static final Text UNREAD = Text.of(
            "列“{0}”未读入（{1} 个文件，如 {2}）：sources.{3}.extra_columns 为 true，而 sources.{3}.header 没有它",
            "the column '{0}' was not read (files: {1}, like {2}): sources.{3}.extra_columns is true and sources.{3}.header lacks it");
    private static final Text ALIKE = Text.of(
            "，它像是该文件所缺的 {0}；请在 sources.{1}.header 中写明 {2}: {0}，或改名",
            ", and it may be {0}, which the file lacks; map it in sources.{1}.header ({2}: {0}), or rename it");

    private UnreadColumnFindings() {}

    static List<Finding> of(List<UnreadColumn> columns) {
        Map<String, List<UnreadColumn>> alike = new LinkedHashMap<>();
        for (UnreadColumn column : columns) {
            String name = column.ledger() + "\u0000" + column.heading() + "\u0000" + column.like();
            alike.computeIfAbsent(name, n -> new ArrayList<>()).add(column);
        }
        return alike.values().stream().map(UnreadColumnFindings::finding).toList();
    }

    private static Finding finding(List<UnreadColumn> columns) {
        UnreadColumn first = columns.get(0);
        Text text = UNREAD.with(first.heading(), columns.size(), first.file(), first.ledger());
        FindingCode code = FindingCode.COLUMN_PASSED_OVER;
        if (first.like().isPresent()) {
            code = FindingCode.COLUMN_LIKE_KNOWN;
            text = text.then("", ALIKE.with(first.like().get(), first.ledger(), first.heading()));
        }
        return new Finding(code.id(), first.ledger(), first.heading(), text, first.file(), null);
    }
}
