package org.investstat.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.investstat.sample.SampleProject.SampleStage;
import org.jspecify.annotations.Nullable;

/** What happens to a project before and after it is signed, with plausible delays and gaps in the reporting. */
final class SampleProgress {
    private final SampleDraws draws = new SampleDraws("stages");
    private final List<SampleStage> stages = new ArrayList<>();

    private SampleProgress() {}

    static Source source() {
        return new Source(new SampleProgress());
    }

    /** One source for all projects, so that each draws on where the last one stopped. */
    record Source(SampleProgress progress) {
        List<SampleStage> of(Deal founding) {
            progress.stages.clear();
            progress.before(founding.signed);
            progress.after(founding);
            return progress.seen();
        }

        /** A project that was never signed: found, followed, perhaps in negotiation. */
        List<SampleStage> unsigned(LocalDate found) {
            progress.stages.clear();
            progress.add("发掘", found, 1);
            progress.add("跟进", found.plusDays(progress.draws.between(5, 40)), 0.7);
            progress.add("洽谈", found.plusDays(progress.draws.between(41, 160)), 0.6);
            progress.add("评估", found.plusDays(progress.draws.between(161, 240)), 0.15);
            progress.add("终止", found.plusDays(progress.draws.between(200, 500)), 0.12);
            return progress.seen();
        }
    }

    private void before(LocalDate signed) {
        int lead = draws.between(35, 300);
        add("发掘", signed.minusDays(lead), 0.8);
        add("跟进", signed.minusDays(lead * 3L / 4), 0.35);
        add("洽谈", signed.minusDays(lead / 2), 0.65);
        add("评估", signed.minusDays(lead / 4), 0.3);
        add("决策", signed.minusDays(lead / 8), 0.3);
    }

    private void after(Deal founding) {
        PublicProject reported = founding.reported;
        if (reported != null) {
            add("签约", founding.signed, 1);
            fixed("建设", reported.started());
            fixed("投产", reported.produced());
            fixed("上规", reported.aboveScale());
            return;
        }
        LocalDate signed = founding.signed;
        if (!founding.type.equals(Deal.FORMAL)) {
            add("终止", signed.plusDays(draws.between(100, 700)), 0.1);
            return;
        }
        add("签约", signed, 0.96);
        if (founding.terminated) {
            add("终止", signed.plusDays(draws.between(60, 500)), 0.7);
            return;
        }
        built(signed);
    }

    private void built(LocalDate signed) {
        LocalDate started = signed.plusDays(5 + Math.round(80 * draws.longTail(0.8)));
        if (draws.chance(0.004)) {
            started = signed.minusDays(draws.between(5, 40));
        }
        add("终止", signed.plusDays(draws.between(200, 700)), 0.003);
        boolean landed = draws.chance(0.78);
        add("落地", signed.plusDays((started.toEpochDay() - signed.toEpochDay()) * 2 / 3), landed ? 0.75 : 0);
        if (!landed || !draws.chance(0.82)) {
            return;
        }
        add("建设", started, 1);
        LocalDate produced = started.plusDays(60 + Math.round(260 * draws.longTail(0.6)));
        if (draws.chance(0.68)) {
            add("投产", produced, 1);
            add("兑现", produced.plusDays(draws.between(20, 200)), 0.5);
            add("上规", produced.plusDays(draws.between(90, 400)), 0.35);
        }
    }

    private void add(String stage, LocalDate on, double probability) {
        if (draws.chance(probability)) {
            stages.add(new SampleStage(stage, on, on.plusDays(draws.between(0, 20))));
        }
    }

    private void fixed(String stage, @Nullable LocalDate on) {
        if (on != null) {
            stages.add(new SampleStage(stage, on, on.plusDays(3)));
        }
    }

    /** What had happened by the as-of date; the report of the last days may still be under way. */
    private List<SampleStage> seen() {
        return stages.stream()
                .filter(s -> !s.on().isAfter(Days.AS_OF))
                .sorted(Comparator.comparing(SampleStage::on))
                .toList();
    }
}
