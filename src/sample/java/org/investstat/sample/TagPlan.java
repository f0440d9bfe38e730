package org.investstat.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which of the contracts signed by the teams in Guangdong have a lead that is a 500强, listed or unicorn company: 79, 49
 * and 9 in all, some of them two at once.
 */
final class TagPlan {
    private static final String QUALITY = "优强企业";
    private final List<List<String>> planned = new ArrayList<>();
    private final SampleDraws draws = new SampleDraws("tags");

    TagPlan(int contracts) {
        add(9, "世界500强", "中国500强", QUALITY);
        add(14, "中国500强", QUALITY);
        add(11, "中国500强", "民营500强", QUALITY);
        add(31, "民营500强", QUALITY);
        add(8, "民营500强", "上市公司", QUALITY);
        add(6, "中国500强", "上市公司", QUALITY);
        add(33, "上市公司", QUALITY);
        add(2, "上市公司", "独角兽", QUALITY);
        add(7, "独角兽", QUALITY);
        while (planned.size() < contracts) {
            planned.add(draws.chance(0.2) ? List.of(QUALITY) : List.of());
        }
        Collections.shuffle(planned, draws.random());
    }

    /** The tags of the next lead in the plan. */
    List<String> next() {
        return planned.remove(planned.size() - 1);
    }

    /** Tags of a lead outside the plan. */
    List<String> usual() {
        if (draws.chance(0.04)) {
            return draws.pick(List.of(
                    List.of("世界500强", "中国500强", QUALITY),
                    List.of("中国500强", QUALITY),
                    List.of("民营500强", QUALITY),
                    List.of("民营500强", "上市公司", QUALITY),
                    List.of("上市公司", QUALITY),
                    List.of("独角兽", QUALITY)));
        }
        return draws.chance(0.12) ? List.of(QUALITY) : List.of();
    }

    private void add(int count, String... tags) {
        planned.addAll(Collections.nCopies(count, List.of(tags)));
    }
}
