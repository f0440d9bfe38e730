package org.investstat.table;

import static org.investstat.table.LedgerColumn.lenient;
import static org.investstat.table.LedgerColumn.optional;
import static org.investstat.table.LedgerColumn.required;

import java.util.List;
import java.util.Optional;
import org.investstat.table.LedgerSchema.Parent;

/** The ledgers that the job reads, in the order in which they are resolved: parents first. */
public final class Ledgers {
    public static final LedgerSchema FX_RATES = new LedgerSchema(
            "fx_rates",
            Text.of("汇率", "exchange rates"),
            Text.of("每种货币每个生效日一行", "one row per currency and first day"),
            false,
            List.of(
                    required("currency", Kind.CURRENCY),
                    required("from", Kind.DATE),
                    required("cny_per_unit", Kind.RATE)),
            List.of("currency", "from"),
            Optional.empty(),
            Optional.empty(),
            List.of());

    public static final LedgerSchema PROJECTS = new LedgerSchema(
            "projects",
            Text.of("项目台账", "projects"),
            Text.of("每个项目每次上报一行", "one row per project and reported version"),
            true,
            List.of(
                    required("project_id", Kind.ID),
                    required("project_name", Kind.NAME),
                    required("region", Kind.RECEIVING_REGION),
                    optional("industry_code", Kind.INDUSTRY),
                    optional("chains", Kind.CHAINS),
                    lenient("park", Kind.FLAG),
                    optional("channel", Kind.TEXT),
                    optional("team", Kind.TEXT),
                    optional("event", Kind.TEXT),
                    lenient("is_key", Kind.FLAG),
                    lenient("expected_output", Kind.AMOUNT),
                    lenient("expected_tax", Kind.AMOUNT),
                    lenient("expected_jobs", Kind.COUNT),
                    required("reported_on", Kind.DATE)),
            List.of("project_id"),
            Optional.of("reported_on"),
            Optional.empty(),
            List.of());

    public static final LedgerSchema PROJECT_STAGES = new LedgerSchema(
            "project_stages",
            Text.of("项目进展", "project stages"),
            Text.of("每个项目每次进展一行", "one row per project and stage event"),
            false,
            List.of(
                    required("project_id", Kind.ID),
                    required("stage", Kind.CHOICE, Stage.ids()),
                    required("on", Kind.DATE),
                    required("reported_on", Kind.DATE)),
            List.of(),
            Optional.of("reported_on"),
            Optional.of("on"),
            List.of(new Parent("project_id", "projects")));

    public static final LedgerSchema CONTRACTS = new LedgerSchema(
            "contracts",
            Text.of("合同台账", "contracts"),
            Text.of("每份合同每次上报一行", "one row per contract and reported version"),
            true,
            List.of(
                    required("contract_id", Kind.ID),
                    required("project_id", Kind.ID),
                    required("contract_type", Kind.CHOICE, "formal", "framework", "unspecified"),
                    required("signed_on", Kind.DATE),
                    required("amount", Kind.AMOUNT),
                    optional("unit", Kind.UNIT),
                    optional("currency", Kind.CURRENCY),
                    optional("status", Kind.CHOICE, "effective", "terminated"),
                    optional("event", Kind.TEXT),
                    optional("channel", Kind.TEXT),
                    required("reported_on", Kind.DATE)),
            List.of("contract_id"),
            Optional.of("reported_on"),
            Optional.of("signed_on"),
            List.of(new Parent("project_id", "projects")));

    public static final LedgerSchema INVESTORS = new LedgerSchema(
            "investors",
            Text.of("投资方名录", "investors"),
            Text.of("每个投资方一行", "one row per investor"),
            true,
            List.of(
                    required("investor_id", Kind.ID),
                    required("name", Kind.NAME),
                    lenient("credit_code", Kind.CREDIT_CODE),
                    required("origin", Kind.ORIGIN),
                    lenient("ultimate_origin", Kind.ORIGIN),
                    optional("tags", Kind.TAGS)),
            List.of("investor_id"),
            Optional.empty(),
            Optional.empty(),
            List.of());

    public static final LedgerSchema CONTRACT_INVESTORS = new LedgerSchema(
            "contract_investors",
            Text.of("合同投资方", "contract investors"),
            Text.of("每份合同每个投资方一行", "one row per contract and investor"),
            true,
            List.of(
                    required("contract_id", Kind.ID),
                    required("investor_id", Kind.ID),
                    optional("share", Kind.SHARE),
                    optional("is_lead", Kind.FLAG)),
            List.of("contract_id", "investor_id"),
            Optional.empty(),
            Optional.empty(),
            List.of(new Parent("contract_id", "contracts"), new Parent("investor_id", "investors")));

    private static final List<LedgerSchema> ALL =
            List.of(FX_RATES, PROJECTS, PROJECT_STAGES, CONTRACTS, INVESTORS, CONTRACT_INVESTORS);

    private Ledgers() {}

    public static List<LedgerSchema> all() {
        return ALL;
    }

    public static Optional<LedgerSchema> named(String name) {
        return ALL.stream().filter(l -> l.name().equals(name)).findFirst();
    }
}
