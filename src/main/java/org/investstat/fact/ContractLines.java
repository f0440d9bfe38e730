package org.investstat.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.investstat.rows.Columns;
import org.investstat.rows.Columns.Value;
import org.investstat.rows.Rows;
import org.investstat.table.Facts;

/** Contracts with what they have from their project (facts rule 2), whole and line by line. */
public final class ContractLines {
    private static final StructType CONTRACT = AllocatedContracts.SCHEMA;
    private static final StructType LINE = AllocatedContracts.LINE;

    /** A contract, or one line of it. */
    private record Part(Row project, Row contract, Row line) {
        boolean attributed() {
            return INVESTOR.of(this) != null;
        }

        long lines() {
            return AllocatedContracts.lines(contract).size();
        }
    }

    private static final Value<Part, String> INVESTOR = Columns.column(LINE, "investor_id", Part::line);
    private static final Value<Part, String> PROJECT = Columns.column(CONTRACT, "project_id", Part::contract);
    private static final Value<Part, BigDecimal> AMOUNT = Columns.column(CONTRACT, "amount", Part::contract);
    private static final Value<Part, LocalDate> SIGNED_ON = Columns.column(CONTRACT, "signed_on", Part::contract);

    private ContractLines() {}

    /**
     * The rows of {@link Facts#CONTRACTS}, one per contract; its event and channel its own, else what the projects
     * ledger says.
     *
     * @param signed of {@link SignedProjects}
     */
    public static Rows contracts(Rows signed, ReferenceColumns reference) {
        Columns<Part> columns = Columns.<Part>of(Facts.CONTRACTS.struct())
                .with("lead_investor_id", INVESTOR)
                .with("lead_investor_name", Columns.column(LINE, "investor_name", Part::line))
                .with("investor_count", part -> part.attributed() ? part.lines() : 0L);
        ofContract(columns, signed.schema(), reference);
        return signed.flatMap(
                columns.schema(),
                project -> SignedProjects.contracts(project).stream()
                        .map(contract -> columns.values(new Part(project, contract, AllocatedContracts.lead(contract))))
                        .toList());
    }

    /**
     * The rows of {@link Facts#CONTRACT_LINES}, one per contract and investor.
     *
     * @param signed of {@link SignedProjects}
     * @param repeats ids of the projects that are suspected repeats
     */
    public static Rows lines(Rows signed, Set<String> repeats, ReferenceColumns reference) {
        Columns<Part> columns = Columns.<Part>of(Facts.CONTRACT_LINES.table().struct())
                .with("contract_amount", AMOUNT)
                .with("suspected_repeat", part -> repeats.contains(PROJECT.required(part)))
                .from(LINE, Part::line);
        reference.origin(columns, Columns.column(LINE, "origin_code", Part::line), SIGNED_ON);
        ofContract(columns, signed.schema(), reference);
        return signed.flatMap(
                columns.schema(),
                project -> SignedProjects.contracts(project).stream()
                        .flatMap(contract -> AllocatedContracts.lines(contract).stream()
                                .map(line -> columns.values(new Part(project, contract, line))))
                        .toList());
    }

    /**
     * What is left is the contract's own, else the project's. Event and channel of a project may come from its first
     * contract, which says nothing of the others: they go back to the projects ledger.
     */
    private static void ofContract(Columns<Part> columns, StructType project, ReferenceColumns reference) {
        Value<Part, String> channel = Columns.column(CONTRACT, "channel", Part::contract);
        Value<Part, String> channelOfLedger = Columns.column(project, "ledger_channel", Part::project);
        Value<Part, String> event = Columns.column(CONTRACT, "event", Part::contract);
        Value<Part, String> eventOfLedger = Columns.column(project, "ledger_event", Part::project);
        columns.with("channel", part -> reference.member(channel.of(part), channelOfLedger.of(part)))
                .with("event", part -> reference.member(event.of(part), eventOfLedger.of(part)))
                .with("size_bands", part -> ReferenceColumns.sizeBands(AMOUNT.of(part)))
                .from(CONTRACT, Part::contract)
                .from(project, Part::project);
    }
}
