package org.investstat.fact.repeat;

import java.time.LocalDate;
import org.investstat.Shipped;
import org.investstat.reference.Regions;
import org.jspecify.annotations.Nullable;

/** One signed project of 3亿元; a test says only what matters to it. */
record RepeatProjects(
        String id,
        String name,
        String region,
        String team,
        String investor,
        @Nullable String code,
        String on,
        long yi) {
    static final Regions REGIONS = Shipped.reference().regions();

    static RepeatProjects of(String id) {
        return new RepeatProjects(id, "恒力产业园项目", "520102", "unknown", "恒力有限公司", null, "2023-03-10", 3);
    }

    RepeatProjects name(String text) {
        return new RepeatProjects(id, text, region, team, investor, code, on, yi);
    }

    RepeatProjects region(String text) {
        return new RepeatProjects(id, name, text, team, investor, code, on, yi);
    }

    RepeatProjects team(String text) {
        return new RepeatProjects(id, name, region, text, investor, code, on, yi);
    }

    RepeatProjects investor(String text) {
        return new RepeatProjects(id, name, region, team, text, code, on, yi);
    }

    RepeatProjects code(String text) {
        return new RepeatProjects(id, name, region, team, investor, text, on, yi);
    }

    RepeatProjects on(String text) {
        return new RepeatProjects(id, name, region, team, investor, code, text, yi);
    }

    RepeatProjects yi(long amount) {
        return new RepeatProjects(id, name, region, team, investor, code, on, amount);
    }

    SignedProject build() {
        return fen(yi * 10_000_000_000L);
    }

    SignedProject fen(long fen) {
        LocalDate day = LocalDate.parse(on);
        String key = new InvestorNames(REGIONS.places()).key(investor);
        String regionName = REGIONS.name(region).zh();
        return new SignedProject(id, name, region, regionName, team, investor, code, key, day, fen, day, "a.csv", 2);
    }
}
