package org.investstat.table;

import static org.investstat.table.LedgerColumn.lenient;
import static org.investstat.table.LedgerColumn.optional;
import static org.investstat.table.LedgerColumn.required;

import java.util.List;
import java.util.Optional;
import org.investstat.table.LedgerSchema.Parent;
import org.investstat.text.Text;

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

    public static final LedgerSchema TEAMS = new LedgerSchema(
            "teams",
            Text.of("招商小分队", "teams"),
            Text.of("每支小分队一行", "one row per team"),
            false,
            List.of(
                    required("team_id", Kind.ID),
                    required("name", Kind.NAME),
                    required("region", Kind.RECEIVING_REGION),
                    optional("campaign", Kind.TEXT),
                    optional("field", Kind.TEXT),
                    optional("from", Kind.DATE),
                    optional("to", Kind.DATE),
                    lenient("staff", Kind.COUNT)),
            List.of("team_id"),
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
                    lenient("park", Kind.PARK),
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
                    optional("currency", Kind.CURRENCY).or("CNY"),
                    optional("status", Kind.CHOICE, "effective", "terminated").or("effective"),
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

    public static final LedgerSchema FUNDS = new LedgerSchema(
            "funds",
            Text.of("到位资金", "funds in place"),
            Text.of("每笔到位资金每次上报一行", "one row per flow of funds and reported version"),
            false,
            List.of(
                    required("fund_flow_id", Kind.ID),
                    required("project_id", Kind.ID),
                    required("arrived_on", Kind.DATE),
                    required("amount", Kind.SIGNED_AMOUNT),
                    optional("unit", Kind.UNIT),
                    optional("currency", Kind.CURRENCY).or("CNY"),
                    optional("investor_id", Kind.ID),
                    required("reported_on", Kind.DATE)),
            List.of("fund_flow_id"),
            Optional.of("reported_on"),
            Optional.of("arrived_on"),
            List.of(new Parent("project_id", "projects"), new Parent("investor_id", "investors")));

    public static final LedgerSchema ACTIVITIES = new LedgerSchema(
            "activities",
            Text.of("招商活动", "activities"),
            Text.of("每次活动每次上报一行", "one row per activity and reported version"),
            false,
            List.of(
                    required("activity_id", Kind.ID),
                    required(
                            "kind",
                            Kind.CHOICE,
                            "visit",
                            "inspection",
                            "reception",
                            "outbound",
                            "intention",
                            "promotion"),
                    required("on", Kind.DATE),
                    required("region", Kind.RECEIVING_REGION),
                    optional("party_id", Kind.ID),
                    optional("party_kind", Kind.CHOICE, "enterprise", "association"),
                    optional("times", Kind.TIMES).or("1"),
                    optional("city", Kind.ORIGIN),
                    optional("team", Kind.TEXT),
                    optional("campaign", Kind.TEXT),
                    optional("event", Kind.TEXT),
                    required("reported_on", Kind.DATE)),
            List.of("activity_id"),
            Optional.of("reported_on"),
            Optional.of("on"),
            List.of());

    public static final LedgerSchema FACTORIES = new LedgerSchema(
            "factories",
            Text.of("标准厂房", "factories"),
            Text.of("每幢厂房每次上报一行", "one row per factory building and reported version"),
            false,
            List.of(
                    required("factory_id", Kind.ID),
                    required("region", Kind.RECEIVING_REGION),
                    required("built_on", Kind.DATE),
                    required("area_m2", Kind.AREA),
                    required("leased_m2", Kind.AREA),
                    required("reported_on", Kind.DATE)),
            List.of("factory_id"),
            Optional.of("reported_on"),
            Optional.of("built_on"),
            List.of());

    public static final LedgerSchema INDUSTRY_FUNDS = new LedgerSchema(
            "industry_funds",
            Text.of("产业基金", "industry funds"),
            Text.of("每只基金一行", "one row per fund"),
            false,
            List.of(
                    required("fund_id", Kind.ID),
                    required("name", Kind.NAME),
                    required("region", Kind.RECEIVING_REGION),
                    required("registered_on", Kind.DATE),
                    required("size", Kind.AMOUNT),
                    optional("unit", Kind.UNIT)),
            List.of("fund_id"),
            Optional.empty(),
            Optional.of("registered_on"),
            List.of());

    public static final LedgerSchema TARGETS = new LedgerSchema(
            "targets",
            Text.of("目标任务", "targets"),
            Text.of("每个指标每个地区每年每次修订一行", "one row per indicator, region, year and revision"),
            false,
            List.of(
                    required("indicator_id", Kind.INDICATOR),
                    required("region", Kind.RECEIVING_REGION),
                    required("year", Kind.YEAR),
                    required("value", Kind.TARGET_VALUE),
                    required("unit", Kind.TARGET_UNIT),
                    optional("bound", Kind.CHOICE, "min", "about", "exact").or("exact"),
                    required("revised_on", Kind.DATE)),
            List.of("indicator_id", "region", "year"),
            Optional.of("revised_on"),
            Optional.empty(),
            List.of());

    public static final LedgerSchema LEDGER_SNAPSHOTS = new LedgerSchema(
            "ledger_snapshots",
            Text.of("三级台账", "three-level ledger"),
            Text.of("每个层级每个单位每半月每个项目每次报送一行", "one row per level, submitter, half month, project and submission"),
            false,
            List.of(
                    required("level", Kind.CHOICE, LedgerLevel.ids()),
                    required("submitter", Kind.SUBMITTER),
                    required("half_month", Kind.HALF_MONTH),
                    required("project_id", Kind.ID),
                    optional("amount", Kind.AMOUNT),
                    optional("unit", Kind.UNIT),
                    optional("stage", Kind.CHOICE, Stage.ids()),
                    optional("signed_on", Kind.DATE),
                    required("submitted_on", Kind.DATE)),
            List.of("level", "submitter", "half_month", "project_id"),
            Optional.of("submitted_on"),
            Optional.empty(),
            List.of());

    private static final List<LedgerSchema> ALL = List.of(
            FX_RATES,
            TEAMS,
            PROJECTS,
            PROJECT_STAGES,
            CONTRACTS,
            INVESTORS,
            CONTRACT_INVESTORS,
            FUNDS,
            ACTIVITIES,
            FACTORIES,
            INDUSTRY_FUNDS,
            TARGETS,
            LEDGER_SNAPSHOTS);

    private Ledgers() {}

    public static List<LedgerSchema> all() {
        return ALL;
    }

    public static Optional<LedgerSchema> named(String name) {
        return ALL.stream().filter(l -> l.name().equals(name)).findFirst();
    }
}
