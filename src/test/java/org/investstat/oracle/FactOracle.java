package org.investstat.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.investstat.oracle.Model.Contract;
import org.investstat.oracle.Model.Flow;
import org.investstat.oracle.Model.Investor;
import org.investstat.oracle.Model.Line;
import org.investstat.oracle.Model.Origin;
import org.investstat.oracle.Model.Project;
import org.investstat.oracle.Model.Said;

/** The conformed facts as they must be, by plain arithmetic from the model of {@link RandomLedgers}. */
final class FactOracle {
    private static final Origin UNKNOWN = new Origin("", "unknown", "unknown", "unknown", "unknown");
    private static final Comparator<Contract> EARLIEST =
            Comparator.comparing(Contract::signedOn).thenComparing(Contract::id);

    /** One line of contract_lines; investor "-": the line without investor. */
    record ExpectedLine(
            String contract, String investor, long fen, boolean lead, String province, String city, String scope) {}

    /** One row of fund_lines; investor "-": the line without investor. */
    record ExpectedFundLine(
            String flow, String investor, String arrivedOn, long fen, String province, String city, String scope) {}

    /** One row of projects; "-" where there is no contract or no lead. */
    record ExpectedProject(
            String project,
            String region,
            String team,
            String campaign,
            long fundsFen,
            String signedOn,
            String firstContract,
            String lead,
            long contractFen,
            String sector,
            String industry,
            String section,
            String division,
            String chains) {}

    private final Model model;
    private final LocalDate asOf;
    private final Map<String, List<Contract>> signed;

    FactOracle(Model model, LocalDate asOf) {
        this.model = model;
        this.asOf = asOf;
        this.signed = model.contracts().stream()
                .filter(c -> c.effectiveFormal() && !c.signedOn().isAfter(asOf))
                .sorted(EARLIEST)
                .collect(Collectors.groupingBy(Contract::project));
    }

    List<ExpectedLine> lines() {
        List<ExpectedLine> expected = new ArrayList<>();
        for (Contract contract : model.contracts()) {
            Optional<String> lead = lead(contract);
            if (lead.isEmpty()) {
                expected.add(line(contract.id(), "-", contract.fen(), true, UNKNOWN));
            }
            allocated(contract).forEach((investor, fen) -> {
                Investor party = model.investors().get(investor);
                expected.add(line(contract.id(), investor, fen, lead.equals(Optional.of(investor)), party.origin()));
            });
        }
        return expected;
    }

    List<ExpectedProject> projects() {
        Map<String, Long> arrived = model.flows().stream()
                .filter(f -> !f.arrivedOn().isAfter(asOf))
                .collect(Collectors.groupingBy(Flow::project, Collectors.summingLong(Flow::fen)));
        return model.projects().stream()
                .map(p -> project(p, signed.getOrDefault(p.id(), List.of()), arrived.getOrDefault(p.id(), 0L)))
                .toList();
    }

    /** Event and channel of each contract: what it says, else what the projects ledger says of its project. */
    List<String> contractsSaid() {
        Map<String, Said> ledger = model.projects().stream().collect(Collectors.toMap(Project::id, Project::said));
        return model.contracts().stream()
                .map(c -> said(c.id(), c.said(), Optional.of(ledger.get(c.project()))))
                .toList();
    }

    /** Event and channel of each project: what it says, else what the contract says that signs it. */
    List<String> projectsSaid() {
        return model.projects().stream()
                .map(p -> said(
                        p.id(),
                        p.said(),
                        signed.getOrDefault(p.id(), List.of()).stream()
                                .findFirst()
                                .map(Contract::said)))
                .toList();
    }

    private static String said(String id, Said own, Optional<Said> otherwise) {
        return text(
                id,
                own.event().or(() -> otherwise.flatMap(Said::event)).orElse("unknown"),
                own.channel().or(() -> otherwise.flatMap(Said::channel)).orElse("unknown"));
    }

    /** First days of stages not after the as-of date, as {@code project stage day}. */
    List<String> stages() {
        return model.projects().stream()
                .flatMap(p ->
                        p.firstOfStage().entrySet().stream().map(s -> p.id() + " " + s.getKey() + " " + s.getValue()))
                .toList();
    }

    /** The row's own investor takes all of a flow, else the investors of the project's first contract share it. */
    List<ExpectedFundLine> fundLines() {
        List<ExpectedFundLine> expected = new ArrayList<>();
        for (Flow flow : model.flows()) {
            List<Line> owners = flow.investor()
                    .map(i -> List.of(new Line(i, Optional.empty(), false)))
                    .orElseGet(() -> signed.getOrDefault(flow.project(), List.of()).stream()
                            .findFirst()
                            .map(Contract::lines)
                            .orElse(List.of()));
            if (owners.isEmpty()) {
                expected.add(fundLine(flow, "-", flow.fen(), UNKNOWN));
            }
            allocated(flow.fen(), owners).forEach((investor, fen) -> {
                expected.add(fundLine(
                        flow, investor, fen, model.investors().get(investor).origin()));
            });
        }
        return expected;
    }

    private static ExpectedFundLine fundLine(Flow flow, String investor, long fen, Origin origin) {
        return new ExpectedFundLine(
                flow.id(),
                investor,
                flow.arrivedOn().toString(),
                fen,
                origin.province(),
                origin.city(),
                origin.scope());
    }

    /** Rows of activities as text, "-" for what is empty. */
    List<String> activities() {
        return model.activities().stream()
                .map(a -> text(
                        a.id(),
                        a.kind(),
                        a.region().code(),
                        a.on(),
                        a.party().orElse("-"),
                        a.times(),
                        a.city().map(Origin::code).orElse("-"),
                        a.team().orElse("unknown"),
                        a.campaign().orElse(campaign(a.team())),
                        a.event().orElse("unknown")))
                .toList();
    }

    /** Rows of team_staff as text. */
    List<String> teams() {
        return model.teams().values().stream()
                .map(t -> text(
                        t.id(),
                        t.region().code(),
                        t.campaign().orElse("unknown"),
                        orDash(t.from()),
                        orDash(t.to()),
                        orDash(t.staff())))
                .toList();
    }

    /** Rows of factories as text. */
    List<String> factories() {
        return model.factories().stream()
                .map(f -> text(f.id(), f.region().code(), f.builtOn(), f.area(), f.leased()))
                .toList();
    }

    /** Rows of fund_registrations as text. */
    List<String> registrations() {
        return model.funds().stream()
                .map(f -> text(f.id(), f.region().code(), f.registeredOn(), BigDecimal.valueOf(f.fen(), 2)))
                .toList();
    }

    private String campaign(Optional<String> team) {
        return team.map(model.teams()::get).flatMap(Model.Team::campaign).orElse("unknown");
    }

    private static Object orDash(Optional<?> value) {
        return value.isPresent() ? value.get() : "-";
    }

    private static String text(Object... values) {
        return Arrays.stream(values).map(Object::toString).collect(Collectors.joining(" "));
    }

    private ExpectedProject project(Project project, List<Contract> contracts, long fundsFen) {
        Optional<Contract> first = contracts.stream().findFirst();
        return new ExpectedProject(
                project.id(),
                project.region().code(),
                project.team().orElse("unknown"),
                campaign(project.team()),
                fundsFen,
                first.map(c -> c.signedOn().toString()).orElse("-"),
                first.map(Contract::id).orElse("-"),
                first.flatMap(FactOracle::lead).orElse("-"),
                contracts.stream().mapToLong(Contract::fen).sum(),
                project.industry().sector(),
                project.industry().industry(),
                project.industry().section(),
                project.industry().division(),
                project.shownChains().stream().sorted().collect(Collectors.joining("|")));
    }

    private static ExpectedLine line(String contract, String investor, long fen, boolean lead, Origin origin) {
        return new ExpectedLine(contract, investor, fen, lead, origin.province(), origin.city(), origin.scope());
    }

    /** Who is marked, of those the largest share; else the largest share; else the smallest id. */
    static Optional<String> lead(Contract contract) {
        List<Line> marked = contract.lines().stream().filter(Line::lead).toList();
        Map<String, BigInteger> weights = weights(contract.lines());
        return (marked.isEmpty() ? contract.lines() : marked)
                .stream()
                        .min(Comparator.comparing((Line l) -> weights.get(l.investor()))
                                .reversed()
                                .thenComparing(Line::investor))
                        .map(Line::investor);
    }

    static Map<String, Long> allocated(Contract contract) {
        return allocated(contract.fen(), contract.lines());
    }

    /** Largest remainder in fen; ties to the smaller id; below zero as above it. */
    static Map<String, Long> allocated(long fen, List<Line> lines) {
        if (fen < 0) {
            Map<String, Long> parts = allocated(-fen, lines);
            parts.replaceAll((investor, part) -> -part);
            return parts;
        }
        Map<String, BigInteger> weights = weights(lines);
        BigInteger sum = weights.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        Map<String, Long> parts = new HashMap<>();
        Map<String, BigInteger> remainders = new HashMap<>();
        long rest = fen;
        for (Map.Entry<String, BigInteger> weight : weights.entrySet()) {
            BigInteger[] quota =
                    BigInteger.valueOf(fen).multiply(weight.getValue()).divideAndRemainder(sum);
            parts.put(weight.getKey(), quota[0].longValueExact());
            remainders.put(weight.getKey(), quota[1]);
            rest -= quota[0].longValueExact();
        }
        List<String> order = remainders.keySet().stream()
                .sorted(Comparator.comparing((String id) -> remainders.get(id))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        order.stream().limit(weights.isEmpty() ? 0 : rest).forEach(id -> parts.merge(id, 1L, Long::sum));
        return parts;
    }

    /** Whole numbers in the proportion of the shares: a share of s millionths among k empty ones weighs s times k. */
    private static Map<String, BigInteger> weights(List<Line> lines) {
        long empty = lines.stream().filter(l -> l.share().isEmpty()).count();
        BigDecimal given = lines.stream().flatMap(l -> l.share().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rest = BigDecimal.ONE.subtract(given);
        Map<String, BigInteger> weights = new HashMap<>();
        for (Line line : lines) {
            BigDecimal weight = line.share()
                    .map(s -> s.multiply(BigDecimal.valueOf(Math.max(empty, 1))))
                    .orElse(rest);
            weights.put(line.investor(), weight.movePointRight(6).toBigIntegerExact());
        }
        return weights;
    }
}
