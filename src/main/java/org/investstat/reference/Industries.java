package org.investstat.reference;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.investstat.reference.ReferenceTable.Line;
import org.investstat.text.Text;

/**
 * The industries of GB/T 4754-2017 with their sector (三次产业) and whether they are 工业 (data contract, from ledgers to
 * facts, rule 9).
 */
public final class Industries implements Serializable {

    private static final long serialVersionUID = 1;
    private static final List<String> LEVELS = List.of("section", "division", "group", "class");
    private static final Map<String, String> SECTOR_OF_MIXED =
            Map.of("A", "primary", "B", "secondary", "C", "secondary");

    private final HashMap<String, Industry> byCode = new HashMap<>();
    private final HashMap<String, String> codeByDigits = new HashMap<>();

    private Industries() {}

    static Industries read(ReferenceFiles files) {
        Industries industries = new Industries();
        ReferenceTable.read(files, "industries.csv", "code", "name", "level", "parent_code", "sector", "is_industry")
                .forEach(industries::add);
        return industries;
    }

    /** By code in any case, the letter optional: {@code c39}, {@code 39}, {@code 3911}; a section is its letter. */
    public Optional<Industry> find(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        return Optional.ofNullable(byCode.get(codeByDigits.getOrDefault(code, code)));
    }

    /** Every industry, in no order. */
    public Collection<Industry> all() {
        return Collections.unmodifiableCollection(byCode.values());
    }

    /** A parent stands above its children in the file. */
    private void add(Line line) {
        String code = line.required("code");
        String level = line.oneOf("level", LEVELS.toArray(String[]::new));
        int depth = LEVELS.indexOf(level);
        if (!code.matches(depth == 0 ? "[A-Z]" : "[A-Z][0-9]{" + (depth + 1) + "}")) {
            throw line.wrong(
                    "code",
                    Text.of("与级别 {0} 的形式不符;请改正", "is no code of level {0}; correct it")
                            .with(level));
        }
        checkParent(line, depth);
        if (byCode.put(code, industry(line, code, level)) != null) {
            throw line.repeated("code");
        }
        if (depth > 0 && codeByDigits.put(code.substring(1), code) != null) {
            throw line.wrong("code", Text.of("的数字与另一门类的代码重复;请改正", "shares its digits with another code; correct it"));
        }
    }

    private void checkParent(Line line, int depth) {
        String code = line.text("code");
        String parent = line.text("parent_code");
        String expected = depth == 0 ? "" : code.substring(0, depth == 1 ? 1 : depth + 1);
        if (!parent.equals(expected)) {
            Text problem = Text.of("应为“{0}”;请改正", "should be '{0}'; correct it");
            throw line.wrong("parent_code", problem.with(expected));
        }
        if (depth > 0 && !byCode.containsKey(parent)) {
            throw line.wrong("parent_code", Text.of("不在前面各行中;请补上", "is not listed above it; add it there"));
        }
    }

    private static Industry industry(Line line, String code, String level) {
        String sector = line.oneOf("sector", "primary", "secondary", "tertiary", "mixed");
        boolean mixed = sector.equals("mixed");
        if (mixed && !SECTOR_OF_MIXED.containsKey(code)) {
            throw line.wrong("sector", Text.of("只能用于门类 A、B、C;请改正", "is for sections A, B and C only; correct it"));
        }
        String kind = line.oneOf("is_industry", "y", "n", "mixed");
        return new Industry(
                code,
                line.required("name"),
                level,
                code.substring(0, 1),
                code.length() == 1 ? null : code.substring(0, 3),
                mixed ? SECTOR_OF_MIXED.getOrDefault(code, sector) : sector,
                kind.equals("n") ? "non_industry" : "industry",
                mixed);
    }
}
