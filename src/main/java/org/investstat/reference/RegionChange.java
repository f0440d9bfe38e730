package org.investstat.reference;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investstat.reference.ReferenceTable.Line;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A code or name that is no longer in use.
 *
 * @param target the code that is in use for it now; null if it was abolished without a successor
 * @param between the dates of the two lists between which it disappeared, as written
 * @param note what became of it
 */
record RegionChange(
        String oldCode, String oldName, @Nullable String target, String between, String note) implements Serializable {

    private static final long serialVersionUID = 1;

    /** The code that stands for it among candidates: the successor, or the old code itself. */
    String candidate() {
        return target == null ? oldCode : target;
    }

    /** The changes of {@code region_code_changes.csv}, each followed to the code in use today. */
    static List<RegionChange> read(ReferenceFiles files, RegionTree tree) {
        List<Line> lines = ReferenceTable.read(
                files,
                "region_code_changes.csv",
                "old_code",
                "old_name",
                "new_code",
                "new_name",
                "old_as_of",
                "new_as_of",
                "note");
        Map<String, Line> byOldCode = new HashMap<>();
        for (Line line : lines) {
            if (!line.text("old_code").matches("[0-9]{6}")) {
                throw line.wrong("old_code", Text.of("不是六位区划代码;请改正", "is no six-digit region code; correct it"));
            }
            if (byOldCode.put(line.text("old_code"), line) != null) {
                throw line.repeated("old_code");
            }
        }
        return lines.stream().map(line -> change(line, byOldCode, tree)).toList();
    }

    private static RegionChange change(Line line, Map<String, Line> byOldCode, RegionTree tree) {
        String between = line.text("old_as_of") + ".." + line.text("new_as_of");
        String target = follow(line, byOldCode, tree);
        return new RegionChange(line.text("old_code"), line.required("old_name"), target, between, line.text("note"));
    }

    private static @Nullable String follow(Line first, Map<String, Line> byOldCode, RegionTree tree) {
        Line at = first;
        for (int steps = 0; steps <= byOldCode.size(); steps++) {
            String next = at.text("new_code");
            if (next.isEmpty() || tree.find(next).isPresent()) {
                return next.isEmpty() ? null : next;
            }
            Line further = byOldCode.get(next);
            if (further == null) {
                break;
            }
            at = further;
        }
        throw at.wrong("new_code", Text.of("不是现行代码;请改正或留空", "leads to no code in use; correct it or leave it empty"));
    }
}
