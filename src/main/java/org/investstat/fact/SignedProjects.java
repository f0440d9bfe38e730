package org.investstat.fact;

import static org.investstat.fact.ReferenceColumns.texts;
import static org.investstat.rows.Values.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.investstat.rows.Columns;
import org.investstat.rows.Columns.Value;
import org.investstat.rows.Rows;
import org.investstat.rows.Values;
import org.investstat.table.Facts;
import org.investstat.table.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One row per accepted project with everything that belongs to it, brought together once, so that every fact about
 * projects is made from single rows: the columns of {@link Facts#PROJECTS} but for {@code suspected_repeat};
 * {@code lead_credit_code}; {@code ledger_channel} and {@code ledger_event}, what the projects ledger itself says, which
 * is what contracts fall back on; and the lists {@code events} of {@link StageEvents}, the first of each stage reached,
 * {@code contracts} of {@link AllocatedContracts}, {@code flows} of {@link FundLines#flows} and {@code contract_twins} of
 * {@link ContractTwins}.
 */
public final class SignedProjects {
    /** The columns of a project itself; the rest belongs to it. */
    static final StructType PROJECT = Columns.without(Facts.PROJECTS.table().struct(), "suspected_repeat")
            .add("lead_credit_code", DataTypes.StringType);

    static final StructType SCHEMA = PROJECT.add("ledger_channel", DataTypes.StringType)
            .add("ledger_event", DataTypes.StringType)
            .add("events", DataTypes.createArrayType(StageEvents.SCHEMA, false))
            .add("contracts", DataTypes.createArrayType(AllocatedContracts.SCHEMA, false))
            .add("flows", DataTypes.createArrayType(FundLines.FLOW, false))
            .add("contract_twins", DataTypes.createArrayType(ContractTwins.SCHEMA, false));

    private static final int FIRST_CONTRACT = SCHEMA.fieldIndex("first_contract_id");
    private static final int EVENTS = SCHEMA.fieldIndex("events");
    private static final int CONTRACTS = SCHEMA.fieldIndex("contracts");
    private static final int FLOWS = SCHEMA.fieldIndex("flows");

    private SignedProjects() {}

    /** One row per project. */
    public static Rows apply(ProjectLedgers ledgers, ReferenceColumns reference, LocalDate asOf) {
        Rows investors = Investors.apply(ledgers.investors(), reference);
        List<Rows> theirs = new ArrayList<>();
        theirs.add(StageEvents.apply(ledgers.stages()));
        theirs.add(AllocatedContracts.apply(ledgers.contracts(), ledgers.contractInvestors(), investors));
        ledgers.funds().ifPresent(funds -> theirs.add(FundLines.flows(funds, investors)));
        Columns<Gathered> columns = columns(ledgers.projects().schema(), ledgers.teams(), reference);
        return ledgers.projects()
                .cogroup(
                        "project_id",
                        theirs,
                        SCHEMA,
                        (project, lists) -> columns.values(Gathered.of(project, lists, asOf)));
    }

    /** The rows of projects themselves, without what belongs to them. */
    public static Rows projects(Rows signed) {
        return signed.select(List.of(PROJECT.fieldNames()));
    }

    /**
     * The rows of {@link Facts#PROJECTS}.
     *
     * @param projects of {@link #projects}
     * @param repeats ids of the projects that are suspected repeats
     */
    public static Rows marked(Rows projects, Set<String> repeats) {
        Value<Row, String> id = projects.column("project_id");
        Columns<Row> columns = Columns.<Row>of(Facts.PROJECTS.table().struct())
                .with("suspected_repeat", project -> repeats.contains(id.required(project)))
                .from(projects.schema(), project -> project);
        return projects.map(columns.schema(), columns::values);
    }

    static List<Row> events(Row project) {
        return Values.list(project, EVENTS);
    }

    static List<Row> contracts(Row project) {
        return Values.list(project, CONTRACTS);
    }

    static List<Row> flows(Row project) {
        return Values.list(project, FLOWS);
    }

    /** The contract that signs the project. */
    static Optional<Row> firstContract(Row project) {
        return contracts(project).stream()
                .filter(contract -> AllocatedContracts.id(contract).equals(text(project, FIRST_CONTRACT)))
                .findFirst();
    }

    /** A project of the ledger and everything that belongs to it. */
    private record Gathered(
            Row project,
            Map<Stage, Row> events,
            List<Row> contracts,
            List<Row> flows,
            Signing signing,
            List<Row> arrived,
            boolean fundsKept) {

        /** @param lists events, contracts and, where the ledger is there, flows of funds */
        static Gathered of(Row project, List<List<Row>> lists, LocalDate asOf) {
            List<Row> contracts = lists.get(1);
            boolean kept = lists.size() > 2;
            List<Row> flows = kept ? lists.get(2) : List.of();
            return new Gathered(
                    project,
                    StageEvents.first(lists.get(0), asOf),
                    contracts,
                    flows,
                    Signing.of(contracts, asOf),
                    kept ? FundLines.arrived(flows, asOf) : List.of(),
                    kept);
        }

        /** What has arrived, in yuan; null without the ledger of funds. */
        @Nullable
        BigDecimal funds() {
            return fundsKept ? FundLines.sum(arrived) : null;
        }

        @Nullable
        Row first() {
            return signing.first();
        }

        @Nullable
        Row lead() {
            return signing.lead();
        }

        @Nullable
        LocalDate on(Stage stage) {
            Row event = events.get(stage);
            return event == null ? null : StageEvents.on(event);
        }

        @Nullable
        LocalDate lastEvent() {
            Stream<LocalDate> reached = events.values().stream().map(StageEvents::on);
            return Stream.concat(reached, Stream.ofNullable(signing.on()))
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    private static Columns<Gathered> columns(StructType ledger, TeamCampaigns teams, ReferenceColumns reference) {
        Columns<Gathered> columns = Columns.<Gathered>of(SCHEMA)
                .with("events", all -> all.events().values().toArray(Row[]::new))
                .with("contracts", all -> all.contracts().toArray(Row[]::new))
                .with("flows", all -> all.flows().toArray(Row[]::new))
                .with("contract_twins", all -> ContractTwins.among(all.contracts()))
                .with("last_event_on", Gathered::lastEvent)
                .with("funds_in_place", Gathered::funds)
                .with("funds_arrived_on", all -> FundLines.days(all.arrived()))
                .with("fund_amounts", all -> FundLines.amounts(all.arrived()));
        for (Stage stage : Stage.all()) {
            columns.with(stage.dateColumn(), all -> all.on(stage));
        }
        ofContracts(columns, reference);
        ofTheLedger(columns, ledger, teams, reference);
        return columns.from(ledger, Gathered::project);
    }

    private static void ofContracts(Columns<Gathered> columns, ReferenceColumns reference) {
        Value<Gathered, String> origin = Columns.column(AllocatedContracts.LINE, "origin_code", Gathered::lead);
        Value<Gathered, Object> tags = Columns.column(AllocatedContracts.LINE, "investor_tags", Gathered::lead);
        columns.with("signed_on", all -> all.signing().on())
                .with("first_contract_id", Columns.column(AllocatedContracts.SCHEMA, "contract_id", Gathered::first))
                .with("contract_count", all -> (long) all.signing().counting().size())
                .with("contract_amount", all -> all.signing().amount())
                .with("contracts_signed_on", all -> all.signing().days())
                .with("contract_amounts", all -> all.signing().amounts())
                .with("size_bands_on", all -> all.signing().bandDays())
                .with(
                        "size_bands",
                        all -> ReferenceColumns.sizeBands(all.signing().amount()))
                .with("lead_investor_id", Columns.column(AllocatedContracts.LINE, "investor_id", Gathered::lead))
                .with("lead_investor_name", Columns.column(AllocatedContracts.LINE, "investor_name", Gathered::lead))
                .with("lead_credit_code", Columns.column(AllocatedContracts.LINE, "credit_code", Gathered::lead))
                .with("origin_code", origin)
                .with("investor_tags", all -> texts(tags.of(all)));
        reference.origin(columns, origin, all -> all.signing().on());
    }

    private static void ofTheLedger(
            Columns<Gathered> columns, StructType ledger, TeamCampaigns teams, ReferenceColumns reference) {
        Value<Gathered, String> region = Columns.column(ledger, "region", Gathered::project);
        Value<Gathered, String> industry = Columns.column(ledger, "industry_code", Gathered::project);
        Value<Gathered, Object> chains = Columns.column(ledger, "chains", Gathered::project);
        Value<Gathered, String> team = Columns.column(ledger, "team", Gathered::project);
        Value<Gathered, String> channel = Columns.column(ledger, "channel", Gathered::project);
        Value<Gathered, String> ofFirst = Columns.column(AllocatedContracts.SCHEMA, "channel", Gathered::first);
        Value<Gathered, String> event = Columns.column(ledger, "event", Gathered::project);
        Value<Gathered, String> eventOfFirst = Columns.column(AllocatedContracts.SCHEMA, "event", Gathered::first);
        reference
                .region(columns, region)
                .with("chains", all -> reference.chains(Values.list(chains.of(all)), industry.of(all)))
                .with("ledger_channel", channel)
                .with("ledger_event", event)
                .with("channel", all -> reference.member(channel.of(all), ofFirst.of(all)))
                .with("team", all -> reference.member(team.of(all)))
                .with("campaign", all -> reference.member(teams.of(team.of(all))))
                .with("event", all -> reference.member(event.of(all), eventOfFirst.of(all)));
        reference.industry(columns, industry);
    }
}
