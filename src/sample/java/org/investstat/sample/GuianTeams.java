package org.investstat.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The eight fields and teams of Guian in 2023. */
final class GuianTeams {
    static final List<String> FIELDS = List.of("基金", "农文旅", "数据中心和软服", "新能源", "先进装备制造", "电子信息制造", "建筑及房地产", "商贸和服务业");
    private static final List<String> INDUSTRIES = List.of("L72", "N78", "I65", "C38", "C35", "C39", "E47", "F51");

    private GuianTeams() {}

    static String chain(int field) {
        return "GA_TEAM_" + field;
    }

    /** The id of the field's team. */
    static String team(int field) {
        return "GA-" + field;
    }

    /** The eight teams as the ledger has them. */
    static List<SampleTeam> all() {
        List<SampleTeam> teams = new ArrayList<>();
        for (int field = 1; field <= FIELDS.size(); field++) {
            String name = FIELDS.get(field - 1);
            teams.add(new SampleTeam(
                    team(field),
                    "贵安新区" + name + "招商小分队",
                    Atlas.place("GUIAN"),
                    Teams.GUIAN_8,
                    name,
                    LocalDate.of(2023, 1, 3),
                    null,
                    5 + field % 4));
        }
        return teams;
    }

    static SampleIndustry industry(int field) {
        return SampleIndustry.of(INDUSTRIES.get(field - 1));
    }
}
