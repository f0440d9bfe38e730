package org.investstat.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A region of the reference list, with its parent. */
record SamplePlace(
        String code,
        String name,
        String shortName,
        String level,
        @Nullable SamplePlace parent) {

    /** Itself and the regions above it, nearest first. */
    List<SamplePlace> lineage() {
        List<SamplePlace> all = new ArrayList<>();
        for (SamplePlace at = this; at != null; at = at.parent) {
            all.add(at);
        }
        return all;
    }

    Optional<SamplePlace> at(String wanted) {
        return lineage().stream().filter(p -> p.level.equals(wanted)).findFirst();
    }

    boolean within(String codeOfAncestor) {
        return lineage().stream().anyMatch(p -> p.code.equals(codeOfAncestor));
    }

    /** Like 贵州省贵阳市南明区. */
    String fullCompound() {
        StringBuilder text = new StringBuilder();
        lineage().forEach(p -> text.insert(0, p.name));
        return text.toString();
    }

    /** Like 广东深圳. */
    String shortCompound() {
        StringBuilder text = new StringBuilder();
        lineage().forEach(p -> text.insert(0, p.shortName));
        return text.toString();
    }
}
