package org.investstat.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.investstat.TinyLedgers;
import org.investstat.Typed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that is delivered in part closes the gate on the next night, whatever else is in order. */
@Tag("runs")
class DeliveryRunTest {
    private static final String REMEDY = ". Nothing published; deliver the whole ledger, or where this is right pass it"
            + " once with --accept-shrink ";
    private static final String LAST_NIGHT = "the published run last-night (as of 2023-12-20)";
    private static final List<String> STAGES = List.of("lead", "follow_up", "negotiation", "assessment");

    @TempDir
    static Path folder;

    private static Path output;

    @BeforeAll
    static void publish() {
        output = folder.resolve("out");
        Typed run = run("run", whole("whole"), "last-night");
        assertThat(run.errors()).isEmpty();
        assertThat(run.out())
                .contains(
                        "Ledgers not held: activities, factories, fx_rates, industry_funds, ledger_snapshots, targets,"
                                + " teams");
    }

    /** Twelve stages in one file, twelve flows of funds in two. */
    private static TinyLedgers whole(String name) {
        return TinyLedgers.required(folder.resolve(name))
                .write("project_stages.csv", stages(12))
                .write("funds/a.csv", funds("A", 6))
                .write("funds/b.csv", funds("B", 6));
    }

    private static String stages(int rows) {
        return "project_id,stage,on,reported_on\n"
                + IntStream.range(0, rows)
                        .mapToObj(
                                i -> "P%d,%s,2023-06-%02d,2023-07-01\n".formatted(1 + i % 3, STAGES.get(i / 3), 1 + i))
                        .collect(Collectors.joining());
    }

    private static String funds(String prefix, int rows) {
        return "fund_flow_id,project_id,arrived_on,amount,reported_on\n"
                + IntStream.range(0, rows)
                        .mapToObj(i -> "%s%d,P1,2023-06-%02d,%d,2023-07-01\n".formatted(prefix, i, 1 + i, 100 + i))
                        .collect(Collectors.joining());
    }

    private static Typed run(String command, TinyLedgers ledgers, String id, String... more) {
        List<String> args = new ArrayList<>(List.of(command, "--input", ledgers.toString(), "--as-of", "2023-12-20"));
        args.addAll(List.of("--output", output.toString(), "--run-id", id, "--set", "periods.kinds=[year]"));
        args.addAll(List.of(more));
        org.investstat.TestSpark.session();
        return Typed.line(args.toArray(String[]::new));
    }

    /** What else is said tells where the run keeps its evidence. */
    private static void refused(Typed run, String line) throws IOException {
        assertThat(run.errors()).first().isEqualTo(line);
        assertThat(run.code()).isEqualTo(65);
        assertThat(Files.readString(output.resolve("CURRENT"))).isEqualTo("last-night\n");
    }

    @Test
    void aLedgerCutShortPublishesNothing() throws IOException {
        TinyLedgers cut = whole("cut").write("project_stages.csv", stages(5));

        Typed run = run("run", cut, "cut");

        refused(
                run,
                "project_stages: 5 rows read, " + LAST_NIGHT + " had 12: 58.3% fewer (at most 10%,"
                        + " sources.project_stages.max_shrink); it touches lead_count, negotiating_count, landed_count,"
                        + " started_count, production_count, above_scale_count, terminated_project_count, landing_rate"
                        + " ... (17)"
                        + REMEDY
                        + "project_stages");
    }

    @Test
    void aLedgerThatIsGoneIsToldBeforeSparkStarts() throws IOException {
        TinyLedgers gone =
                whole("gone").remove("funds/a.csv").remove("funds/b.csv").remove("funds");

        Typed run = run("check", gone, "gone");

        assertThat(run.reachedSpark()).isFalse();
        refused(
                run,
                "funds: not delivered, " + LAST_NIGHT + " had 12 rows of it; indicators that vanish: funds_in_place,"
                        + " funds_in_place_share, funds_in_place_rate, fdi_utilized, industry_share_of_secondary"
                        + REMEDY
                        + "funds");
        assertThat(run("plan", gone, "gone").out())
                .anyMatch(line -> line.contains("absent, nothing will be published (65): not delivered"));
    }

    @Test
    void aHeaderWithoutRowsIsNoLedger() throws IOException {
        TinyLedgers empty = whole("empty").write("project_stages.csv", stages(0));

        assertThat(run("run", empty, "empty").errors())
                .first()
                .asString()
                .startsWith("project_stages: 0 rows read, " + LAST_NIGHT + " had 12: 100.0% fewer");
    }

    @Test
    void aFileThatIsGoneIsMissedThoughAnotherOneGrew() throws IOException {
        TinyLedgers moved = whole("moved").write("funds/a.csv", funds("A", 12)).remove("funds/b.csv");

        assertThat(run("check", moved, "moved").errors())
                .first()
                .asString()
                .startsWith("funds: the file funds/b.csv was not delivered, " + LAST_NIGHT + " had 6 rows of it;");
    }

    @Test
    void whatIsConfiguredHoldsWithoutAPublishedRunToo() throws IOException {
        TinyLedgers ledgers = TinyLedgers.in(folder.resolve("first"));

        Typed run = Typed.run(
                "--dry-run",
                "--input",
                ledgers.toString(),
                "--as-of",
                "2023-12-20",
                "--set",
                "sources.contracts.min_rows=5",
                "--set",
                "sources.project_stages.max_age_days=30");

        assertThat(run.errors())
                .anyMatch(line ->
                        line.startsWith("contracts: 4 rows read, fewer than the 5 of sources.contracts.min_rows;"
                                + " it touches all indicators"))
                .anyMatch(line ->
                        line.startsWith("project_stages: the newest reported_on is 2023-04-10, 254 days before the"
                                + " as-of date (at most 30, sources.project_stages.max_age_days)"));
        assertThat(Typed.run(
                                "--dry-run",
                                "--input",
                                ledgers.toString(),
                                "--as-of",
                                "2023-12-20",
                                "--set",
                                "sources.teams.required=true")
                        .errors())
                .singleElement()
                .asString()
                .startsWith(
                        "teams: not delivered, and sources.teams.required is true; indicators that vanish: staff_count");
    }

    @Test
    void whatIsAcceptedPassesOnceAndIsKept() throws IOException {
        Path other = folder.resolve("accepted");
        TinyLedgers cut = whole("accept").write("project_stages.csv", stages(5));
        Typed first = inOutput(other, whole("before"), "one");
        assertThat(first.code()).isZero();

        Typed second = inOutput(other, cut, "two", "--accept-shrink", "project_stages");

        assertThat(second.errors()).isEmpty();
        assertThat(second.out()).contains("Ledgers passed this once by --accept-shrink: project_stages");
        assertThat(Files.readString(other.resolve("current/manifest.json")))
                .contains("\"accepted_breaches\" : [ {")
                .contains("project_stages")
                .contains("58.3% fewer");
        assertThat(Files.readString(other.resolve("current/status.json")))
                .contains("\"accepted_shrink\" : [ \"project_stages\" ]");
        assertThat(Typed.line("history", "--output", other.toString()).out())
                .filteredOn(line -> line.contains("two"))
                .singleElement()
                .asString()
                .contains("project_stages");
    }

    private static Typed inOutput(Path output, TinyLedgers ledgers, String id, String... more) {
        List<String> args = new ArrayList<>(List.of("--input", ledgers.toString(), "--as-of", "2023-12-20"));
        args.addAll(List.of("--output", output.toString(), "--run-id", id, "--set", "periods.kinds=[year]"));
        args.addAll(List.of(more));
        return Typed.run(args.toArray(String[]::new));
    }
}
