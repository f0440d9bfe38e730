package org.investstat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.investstat.config.SourceConfig;
import org.investstat.conform.FxRates;
import org.investstat.conform.RowConformer;
import org.investstat.rows.BroadcastValue;
import org.investstat.rows.Rows;
import org.investstat.source.file.SourceRow;
import org.investstat.table.LedgerSchema;

/**
 * Rows of one ledger as a clerk writes them. A row names only the columns that matter, as {@code column=text}; required
 * ones that it leaves out are filled. Lines count from 2 in {@code a.csv} unless {@link #file} says otherwise.
 */
public final class LedgerRows {
    private static final Map<String, Map<String, String>> FILLED = Map.ofEntries(
            Map.entry(
                    "projects",
                    Map.of("project_id", "P1", "project_name", "某项目", "region", "520102", "reported_on", "2023-01-02")),
            Map.entry(
                    "project_stages",
                    Map.of("project_id", "P1", "stage", "signing", "on", "2023-01-01", "reported_on", "2023-01-02")),
            Map.entry(
                    "contracts",
                    Map.of(
                            "contract_id", "C1",
                            "project_id", "P1",
                            "contract_type", "formal",
                            "signed_on", "2023-01-01",
                            "amount", "100",
                            "reported_on", "2023-01-02")),
            Map.entry("investors", Map.of("investor_id", "I1", "name", "某公司", "origin", "440300")),
            Map.entry("contract_investors", Map.of("contract_id", "C1", "investor_id", "I1")),
            Map.entry("fx_rates", Map.of("currency", "USD", "from", "2020-01-01", "cny_per_unit", "7")),
            Map.entry("teams", Map.of("team_id", "T1", "name", "某小分队", "region", "520100")),
            Map.entry(
                    "funds",
                    Map.of(
                            "fund_flow_id", "F1",
                            "project_id", "P1",
                            "arrived_on", "2023-01-01",
                            "amount", "100",
                            "reported_on", "2023-01-02")),
            Map.entry(
                    "activities",
                    Map.of(
                            "activity_id", "A1",
                            "kind", "visit",
                            "on", "2023-01-01",
                            "region", "520102",
                            "reported_on", "2023-01-02")),
            Map.entry(
                    "factories",
                    Map.of(
                            "factory_id", "B1",
                            "region", "520102",
                            "built_on", "2023-01-01",
                            "area_m2", "1000",
                            "leased_m2", "500",
                            "reported_on", "2023-01-02")),
            Map.entry(
                    "industry_funds",
                    Map.of(
                            "fund_id", "G1",
                            "name", "某基金",
                            "region", "520000",
                            "registered_on", "2023-01-01",
                            "size", "10000")),
            Map.entry(
                    "targets",
                    Map.of(
                            "indicator_id", "contract_amount",
                            "region", "520000",
                            "year", "2023",
                            "value", "100",
                            "unit", "亿元",
                            "revised_on", "2023-01-02")),
            Map.entry(
                    "ledger_snapshots",
                    Map.of(
                            "level", "county",
                            "submitter", "520102",
                            "half_month", "2023-01-A",
                            "project_id", "P1",
                            "submitted_on", "2023-01-17")));

    private final LedgerSchema ledger;
    private final List<SourceRow> rows = new ArrayList<>();
    private SourceConfig layout = SourceConfig.DEFAULT;
    private FxRates rates = FxRates.of(List.of());
    private String file = "a.csv";
    private long line = 1;

    private LedgerRows(LedgerSchema ledger) {
        this.ledger = ledger;
    }

    public static LedgerRows of(LedgerSchema ledger) {
        return new LedgerRows(ledger);
    }

    /** One row of one ledger, conformed. */
    public static Row one(LedgerSchema ledger, String... cells) {
        return of(ledger).row(cells).conformed().get(0);
    }

    public LedgerRows layout(SourceConfig mapping) {
        layout = mapping;
        return this;
    }

    public LedgerRows rates(LedgerRows known) {
        rates = FxRates.of(known.conformed());
        return this;
    }

    /** Following rows are of this file, from its line 2 on. */
    public LedgerRows file(String name) {
        file = name;
        line = 1;
        return this;
    }

    public LedgerRows row(String... cells) {
        Map<String, String> texts = new HashMap<>(FILLED.getOrDefault(ledger.name(), Map.of()));
        for (String cell : cells) {
            int equals = cell.indexOf('=');
            texts.put(ledger.column(cell.substring(0, equals)).name(), cell.substring(equals + 1));
        }
        String[] values = ledger.columns().stream()
                .map(c -> texts.getOrDefault(c.name(), ""))
                .toArray(String[]::new);
        rows.add(new SourceRow(file, ++line, values, null));
        return this;
    }

    public LedgerSchema ledger() {
        return ledger;
    }

    private Map<String, String> units() {
        return ledger.name().equals("targets") ? Shipped.indicatorUnits() : Map.of();
    }

    /** Rows of {@link LedgerSchema#conformed()}. */
    public List<Row> conformed() {
        RowConformer conformer =
                new RowConformer(ledger, layout, BroadcastValue.local(Shipped.reference()), rates, units());
        List<Row> out = new ArrayList<>();
        for (SourceRow row : rows) {
            Row conformed = conformer.call(row);
            Object[] values = new Object[conformed.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = conformed.get(i);
            }
            out.add(new GenericRowWithSchema(values, ledger.conformed()));
        }
        return out;
    }

    /** The same, to take steps over. */
    public Rows rows(Where where) {
        return where.rows(conformed(), ledger.conformed());
    }

    public Dataset<Row> dataset() {
        List<Row> plain = new ArrayList<>();
        for (Row row : conformed()) {
            Object[] values = new Object[row.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.get(i);
            }
            plain.add(RowFactory.create(values));
        }
        return TestSpark.session().createDataFrame(plain, ledger.conformed());
    }
}
