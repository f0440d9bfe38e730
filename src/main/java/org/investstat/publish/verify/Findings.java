package org.investstat.publish.verify;

import java.util.ArrayList;
import java.util.List;
import org.investstat.text.Text;

/** What was compared, and what did not hold; of each kind a few are told in full. */
public final class Findings {
    private static final int TOLD = 5;

    private final List<Text> held = new ArrayList<>();
    private final List<Text> problems = new ArrayList<>();

    /** One thing that is compared many times. */
    final class Comparison {
        private final Text name;
        private long compared;
        private long broken;

        private Comparison(Text name) {
            this.name = name;
        }

        void held() {
            compared++;
        }

        void broken(Text what) {
            compared++;
            broken++;
            if (broken <= TOLD) {
                problems.add(what);
            }
        }

        /** @param what is told where it does not hold */
        void expect(boolean holds, java.util.function.Supplier<Text> what) {
            if (holds) {
                held();
            } else {
                broken(what.get());
            }
        }

        void end() {
            if (broken > TOLD) {
                problems.add(Text.of("{0}：另有 {1} 处不符", "{0}: {1} more differ").with(name, broken - TOLD));
            }
            if (broken == 0) {
                held.add(Text.of("{0}：{1} 处相符", "{0}: {1} compared, all hold").with(name, compared));
            }
        }
    }

    Comparison comparing(Text name) {
        return new Comparison(name);
    }

    /** Says what was not compared, and why. */
    void note(Text what) {
        held.add(what);
    }

    /** Takes over what was compared elsewhere. */
    public void add(FactsAgain.Result facts) {
        Comparison comparison = comparing(Text.of("指标合计 = 事实表合计", "totals of figures = totals of facts"));
        comparison.compared = facts.compared() - facts.differences().size();
        facts.differences().forEach(comparison::broken);
        comparison.end();
    }

    /** One line for each kind that held. */
    public List<Text> held() {
        return List.copyOf(held);
    }

    /** One line for each thing that did not, the first few of a kind. */
    public List<Text> problems() {
        return List.copyOf(problems);
    }
}
