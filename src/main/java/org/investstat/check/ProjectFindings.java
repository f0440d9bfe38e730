package org.investstat.check;

import java.util.ArrayList;
import java.util.List;
import org.investstat.rows.Rows;
import org.investstat.table.Ledgers;
import org.investstat.table.Stage;
import org.investstat.text.Text;

/** Dates of a project that contradict one another; it counts all the same. */
final class ProjectFindings {
    private ProjectFindings() {}

    /** @param projects of the fact projects */
    static Rows of(Rows projects) {
        int signed = projects.position("signed_on");
        int started = projects.position(Stage.CONSTRUCTION.dateColumn());
        int produced = projects.position(Stage.PRODUCTION.dateColumn());
        int terminated = projects.position(Stage.TERMINATED.dateColumn());
        List<SingleRowFindings.Rule> rules = new ArrayList<>(List.of(
                rule(
                        FindingCode.TERMINATED_PROJECT_EFFECTIVE,
                        row -> !row.isNullAt(terminated) && !row.isNullAt(signed),
                        Text.of(
                                "项目已终止，但仍有有效的正式合同，照常统计",
                                "terminated, yet it has an effective formal contract, which counts")),
                rule(
                        FindingCode.START_BEFORE_SIGNING,
                        row -> SingleRowFindings.less(row, started, signed),
                        Text.of(
                                "开工早于签约，不计入签约至开工天数",
                                "started before it was signed; left out of the days from signing to start")),
                rule(
                        FindingCode.PRODUCTION_BEFORE_START,
                        row -> SingleRowFindings.less(row, produced, started),
                        Text.of(
                                "投产早于开工，不计入开工至投产天数",
                                "in production before it started; left out of the days from start to production"))));
        rules.addAll(stages(projects));
        return SingleRowFindings.rows(projects, "project_id", rules);
    }

    private static List<SingleRowFindings.Rule> stages(Rows projects) {
        List<SingleRowFindings.Rule> rules = new ArrayList<>();
        List<Stage> flow = Stage.flow();
        for (int i = 1; i < flow.size(); i++) {
            int before = projects.position(flow.get(i - 1).dateColumn());
            int after = projects.position(flow.get(i).dateColumn());
            rules.add(rule(
                    FindingCode.STAGE_BEFORE_PREVIOUS,
                    row -> SingleRowFindings.less(row, after, before),
                    Text.of("{0}早于{1}，不计入阶段天数", "{0} before {1}; left out of the days by stage")
                            .with(flow.get(i).title(), flow.get(i - 1).title())));
        }
        return rules;
    }

    private static SingleRowFindings.Rule rule(FindingCode code, Rows.FilterStep holds, Text text) {
        return SingleRowFindings.when(code, Ledgers.PROJECTS, holds, text);
    }
}
