package org.investstat.oracle;

import static org.investstat.oracle.LedgerRow.values;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.investstat.oracle.Model.Activity;
import org.investstat.oracle.Model.Flow;
import org.investstat.oracle.Model.Investor;
import org.investstat.oracle.Model.Project;
import org.investstat.oracle.Model.Said;
import org.investstat.oracle.Model.Target;

/**
 * Ledgers as a province would keep them, about 400 contracts, with the model they were written from: versions, several
 * investors, shares of all forms, foreign currency, every kind of receiving unit and origin, funds with corrections,
 * teams and what they did, buildings, industry funds, targets with revisions, a few dirty rows.
 */
final class RandomLedgers {
    static final LocalDate AS_OF = LocalDate.of(2023, 12, 20);
    private static final int PROJECTS = 300;
    private static final int INVESTORS = 140;
    private static final List<String> STAGES = List.of(
            "lead",
            "follow_up",
            "negotiation",
            "assessment",
            "decision",
            "signing",
            "landed",
            "construction",
            "production",
            "above_scale",
            "fulfilment");

    /** How the rows are written. */
    enum Style {
        /** Plain ISO days and numbers, no dirty rows: fit for typed Parquet as well. */
        TIDY,
        /** Every form that the reading rules allow, and some dirty rows. */
        VARIED
    }

    final Random random;
    final Style style;
    final LedgerBook book;
    private final RandomTeams teams;
    private final List<Project> projects = new ArrayList<>();
    private final List<Investor> investors = new ArrayList<>();
    private final Model model;

    private RandomLedgers(long seed, Style style) {
        this.random = new Random(seed * 7919 + 17);
        this.style = style;
        this.book = new LedgerBook(seed);
        RandomRates rates = new RandomRates(this);
        for (int i = 0; i < INVESTORS; i++) {
            investors.add(investor());
        }
        teams = new RandomTeams(this);
        for (int i = 0; i < PROJECTS; i++) {
            projects.add(project());
        }
        RandomMoney monies = new RandomMoney(this, rates);
        RandomContracts contracts = new RandomContracts(this, monies, projects, investors);
        List<Flow> flows = new RandomFunds(this, monies, projects, investors).all();
        List<Activity> activities = teams.activities();
        RandomBuildings buildings = new RandomBuildings(this, monies);
        List<Target> targets = new RandomTargets(this).all();
        RandomSnapshots.add(this, projects);
        if (style == Style.VARIED) {
            dirt();
        }
        Map<String, Investor> byId = new LinkedHashMap<>();
        investors.forEach(i -> byId.put(i.id(), i));
        model = new Model(
                List.copyOf(projects),
                contracts.all(),
                byId,
                teams.all(),
                flows,
                activities,
                buildings.factories(),
                buildings.funds(),
                targets);
    }

    static RandomLedgers of(long seed, Style style) {
        return new RandomLedgers(seed, style);
    }

    /** Writes one plain file a ledger when tidy, a mixture of encodings and folders when varied. */
    List<Expected> write(Path folder) throws IOException {
        return style == Style.TIDY ? book.writePlain(folder) : book.writeMixed(folder);
    }

    Model model() {
        return model;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> of) {
        return OracleWritten.pick(random, of);
    }

    String written(LocalDate day) {
        return style == Style.TIDY ? day.toString() : OracleWritten.date(day, random);
    }

    /** A day from early 2019 to the as-of date. */
    LocalDate day() {
        return LocalDate.of(2019, 3, 1).plusDays(random.nextInt(1750));
    }

    private Investor investor() {
        Investor investor = new Investor(book.id("I"), pick(RandomCatalogue.ORIGINS), pick(RandomCatalogue.TAGS));
        book.accepted(
                "investors",
                values(
                        "investor_id", investor.id(),
                        "name", "投资方" + investor.id(),
                        "origin", investor.origin().written(),
                        "tags", String.join("|", investor.tags())));
        return investor;
    }

    private Project project() {
        String id = book.id("P");
        List<String> chains =
                chance(20) ? List.of(pick(List.of("GZ_IND10_02", "GZ_IND10_03", "GZ_IND10_10"))) : List.of();
        Project project = new Project(
                id,
                pick(RandomCatalogue.REGIONS),
                pick(RandomCatalogue.INDUSTRIES),
                chains,
                teams.any(),
                new LinkedHashMap<>(),
                new Said(
                        blank(pick(List.of("", "", "数博会", "酒博会"))),
                        blank(pick(List.of("", "驻粤招商", "Online", "online", "以商招商")))));
        Map<String, String> row = projectRow(project);
        LocalDate reported = day();
        if (chance(25)) {
            Map<String, String> old = LedgerRow.with(row, "region", "贵州省", "industry_code", "", "park", "");
            book.row(
                    "projects",
                    OracleFate.SUPERSEDED,
                    LedgerRow.with(old, "reported_on", written(reported.minusDays(3))));
        }
        book.accepted("projects", LedgerRow.with(row, "reported_on", written(reported)));
        if (chance(8)) {
            Map<String, String> next = LedgerRow.with(row, "region", "贵阳市", "reported_on", written(AS_OF.plusDays(9)));
            book.row("projects", OracleFate.FUTURE, next);
        }
        stages(project);
        return project;
    }

    private Map<String, String> projectRow(Project project) {
        boolean tidy = style == Style.TIDY;
        return values(
                "project_id", project.id(),
                "project_name", "项目" + project.id(),
                "region", project.region().written(),
                "industry_code", project.industry().written(),
                "chains", String.join("|", project.chains()),
                "park", pick(List.of("", "true", "false")),
                "channel", project.said().channel().orElse(""),
                "team", project.team().orElse(""),
                "event", project.said().event().orElse(""),
                "is_key", pick(List.of("", "true", "false")),
                "expected_output", pick(List.of("", "12000", tidy ? "3500.5" : "1.25亿元")),
                "expected_tax", pick(List.of("", "800")),
                "expected_jobs", pick(List.of("", "0", "35", tidy ? "1200" : "1,200")));
    }

    /** Walks some way along the stages, at times back in time, at times twice into one stage, at times to the end. */
    private void stages(Project project) {
        LocalDate on = LocalDate.of(2019, 4, 1).plusDays(random.nextInt(1600));
        int reached = random.nextInt(STAGES.size() + 1);
        for (String stage : STAGES.subList(0, reached)) {
            if (chance(85)) {
                stage(project, stage, on);
                if (chance(10)) {
                    stage(project, stage, on.plusDays(random.nextInt(30) - 10L));
                }
                on = on.plusDays(random.nextInt(90) - 8L);
            }
        }
        if (chance(6)) {
            stage(project, "terminated", on);
        }
    }

    private void stage(Project project, String stage, LocalDate on) {
        LocalDate reported = on.isAfter(AS_OF) && chance(50) ? AS_OF : on.plusDays(random.nextInt(12));
        Map<String, String> row =
                values("project_id", project.id(), "stage", stage, "on", written(on), "reported_on", written(reported));
        boolean repeated = book.rows("project_stages").stream()
                .anyMatch(r -> r.values().get("project_id").equals(project.id())
                        && r.values().get("stage").equals(stage));
        if (repeated) {
            // An equal second row would be a duplicate: make it differ for certain.
            row = LedgerRow.with(row, "reported_on", written(reported = reported.plusDays(40)));
        }
        boolean future = reported.isAfter(AS_OF);
        book.row("project_stages", future ? OracleFate.FUTURE : OracleFate.ACCEPTED, row);
        if (!future && !on.isAfter(AS_OF)) {
            project.firstOfStage().merge(stage, on, (a, b) -> a.isBefore(b) ? a : b);
        }
    }

    private void dirt() {
        book.rejected("projects", "subtotal", values("project_id", "合计", "expected_jobs", "9999"));
        book.rejected("contracts", "subtotal", values("contract_id", "小计", "amount", "9999亿元"));
        String reported = "2023-01-01";
        book.rejected(
                "projects",
                "region_outside",
                values("project_id", book.id("P"), "project_name", "外省", "region", "深圳市", "reported_on", reported));
        book.rejected(
                "project_stages",
                "orphan",
                values("project_id", book.id("P"), "stage", "lead", "on", "2023-01-01", "reported_on", reported));
        book.rejected(
                "funds",
                "orphan",
                values(
                        "fund_flow_id",
                        book.id("F"),
                        "project_id",
                        book.id("P"),
                        "arrived_on",
                        reported,
                        "amount",
                        "-5",
                        "reported_on",
                        reported));
        book.rejected("activities", "subtotal", values("activity_id", "合计", "times", "9999"));
        book.rejected("factories", "subtotal", values("factory_id", "总计", "area_m2", "9999"));
        book.rejected("investors", "region_unknown", values("investor_id", book.id("I"), "name", "无", "origin", "火星"));
    }

    static Optional<String> blank(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
