package org.investstat.show;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.investstat.indicator.figure.CodedMembers;
import org.investstat.table.Dimension;
import org.investstat.text.Text;

/**
 * What the members on a board are called: the product's own words in both languages, other names as published, with
 * their code where several have the same name, as teams of two campaigns do.
 */
final class ShownMembers {
    private final Map<List<String>, Set<String>> codes = new HashMap<>();

    /** A member that is shown somewhere on the board. */
    void add(String dimension, String code, String name) {
        codes.computeIfAbsent(List.of(dimension, name), n -> new HashSet<>()).add(code);
    }

    /** For a member that was added. */
    Text name(Dimension dimension, String code, String name) {
        boolean shared =
                codes.getOrDefault(List.of(dimension.id(), name), Set.of()).size() > 1;
        return CodedMembers.name(dimension, code).orElseGet(() -> Text.same(shared ? name + " " + code : name));
    }
}
