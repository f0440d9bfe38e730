package org.investstat.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.investstat.FactRows;
import org.investstat.LedgerRows;
import org.investstat.table.Facts;
import org.investstat.table.Ledgers;

/**
 * A random three-level ledger of six half months with planted differences, late and missing ledgers and resubmissions, and
 * what the generator knows of it.
 */
final class RandomThreeLevels {
    static final LocalDate AS_OF = LocalDate.of(2023, 3, 22);

    static final List<String> HALF_MONTHS =
            List.of("2022-12-B", "2023-01-A", "2023-01-B", "2023-02-A", "2023-02-B", "2023-03-A");
    /** Each region with the one above it. */
    static final Map<String, String> ABOVE = Map.of(
            "520100", "520000",
            "520300", "520000",
            "GUIAN", "520000",
            "520102", "520100",
            "520103", "520100",
            "520302", "520300",
            "520382", "520300",
            "DALONG", "520600",
            "520600", "520000");
    /** The home of each team that the teams ledger has; T4 it lacks. */
    static final Map<String, String> TEAM_HOMES = Map.of("T1", "520102", "T2", "520300", "T3", "GUIAN");

    static final Map<String, LocalDate> TEAM_ENDS = Map.of("T2", LocalDate.of(2023, 2, 10));
    static final List<String> SUBMITTERS = List.of(
            "province 520000",
            "prefecture 520100",
            "prefecture 520300",
            "prefecture 520600",
            "prefecture GUIAN",
            "county GUIAN",
            "county DALONG",
            "county 520102",
            "county 520103",
            "county 520302",
            "county 520382",
            "front T1",
            "front T2",
            "front T3",
            "front T4",
            "front 520102");
    private static final List<String> STAGES = List.of("", "negotiation", "signing");

    record Project(String region, String team) {}

    record Snapshot(String amount, String stage, LocalDate on) {
        BigDecimal yuan() {
            return new BigDecimal(amount).movePointRight(4);
        }
    }

    final Map<String, Project> projects = new TreeMap<>();
    /** Half month -> submitter -> project -> the row that counts. */
    final Map<String, Map<String, Map<String, Snapshot>>> ledgers = new TreeMap<>();

    final Map<String, LocalDate> firstSubmissions = new TreeMap<>();
    final LedgerRows rows = LedgerRows.of(Ledgers.LEDGER_SNAPSHOTS);

    RandomThreeLevels(Random random) {
        generate(random);
    }

    private void generate(Random random) {
        List<String> regions = List.of("520102", "520103", "520302", "520382", "GUIAN", "DALONG", "520100", "520300");
        List<String> teams = List.of("unknown", "unknown", "T1", "T2", "T3", "T4");
        for (int i = 0; i < 40; i++) {
            projects.put("P" + i, new Project(pick(regions, random), pick(teams, random)));
        }
        for (String halfMonth : HALF_MONTHS) {
            for (String submitter : SUBMITTERS) {
                if (random.nextInt(4) > 0) {
                    submit(halfMonth, submitter, random);
                }
            }
        }
    }

    private void submit(String halfMonth, String submitter, Random random) {
        LocalDate first = end(halfMonth).plusDays(random.nextInt(8));
        for (int i = 0; i < 44; i++) { // the last four are in no projects ledger
            if (!holds(submitter, i) || random.nextInt(6) == 0) {
                continue;
            }
            String usual = String.valueOf(1000 + 100 * i);
            List<String> amounts = new ArrayList<>(List.of(usual, usual, usual, usual, usual));
            amounts.add("0." + usual);
            amounts.add(usual + "0003");
            amounts.add(usual + "0030");
            amounts.add("77");
            Snapshot snapshot = new Snapshot(pick(amounts, random), pick(STAGES, random), first);
            write(halfMonth, submitter, "P" + i, snapshot);
            if (random.nextInt(8) == 0) {
                write(halfMonth, submitter, "P" + i, new Snapshot(usual, "signing", first.plusDays(3)));
            }
        }
    }

    /** Mostly the projects that lie in a unit, so that ledgers have something in common, and some of others. */
    private boolean holds(String submitter, int project) {
        String code = submitter.split(" ")[1];
        Project known = projects.get("P" + project);
        return known == null
                || project % 11 == 0
                || isWithin(known.region, code)
                || known.team.equals(code)
                || code.startsWith("T") && project % 5 == 0;
    }

    private void write(String halfMonth, String submitter, String project, Snapshot snapshot) {
        String[] who = submitter.split(" ");
        rows.row(
                "level=" + who[0],
                "submitter=" + who[1],
                "half_month=" + halfMonth,
                "project_id=" + project,
                "amount=" + snapshot.amount,
                "stage=" + snapshot.stage,
                "submitted_on=" + snapshot.on);
        if (snapshot.on.isAfter(AS_OF)) {
            return;
        }
        ledgers.computeIfAbsent(halfMonth, h -> new TreeMap<>())
                .computeIfAbsent(submitter, s -> new TreeMap<>())
                .put(project, snapshot);
        firstSubmissions.merge(halfMonth + " " + submitter, snapshot.on, (a, b) -> a.isBefore(b) ? a : b);
    }

    FactRows projectRows() {
        FactRows facts = FactRows.of(Facts.PROJECTS.table());
        projects.forEach((id, project) ->
                facts.row("project_id=" + id, "region_code=" + project.region, "team=" + project.team));
        return facts;
    }

    static LedgerRows teamRows() {
        LedgerRows teams = LedgerRows.of(Ledgers.TEAMS);
        TEAM_HOMES.forEach((id, home) -> teams.row(
                "team_id=" + id,
                "name=" + id,
                "region=" + home,
                "to=" + (TEAM_ENDS.containsKey(id) ? TEAM_ENDS.get(id) : "")));
        return teams;
    }

    static TreeSet<String> allProjects() {
        TreeSet<String> all = new TreeSet<>();
        for (int i = 0; i < 44; i++) {
            all.add("P" + i);
        }
        return all;
    }

    static boolean isWithin(String region, String unit) {
        for (String at = region; at != null; at = ABOVE.get(at)) {
            if (at.equals(unit)) {
                return true;
            }
        }
        return false;
    }

    static LocalDate start(String halfMonth) {
        return LocalDate.parse(halfMonth.substring(0, 8) + (halfMonth.endsWith("A") ? "01" : "16"));
    }

    static LocalDate end(String halfMonth) {
        return halfMonth.endsWith("A")
                ? start(halfMonth).withDayOfMonth(15)
                : YearMonth.from(start(halfMonth)).atEndOfMonth();
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
