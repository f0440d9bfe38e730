package org.investstat.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Sound rows that planted faults lean on, and the pools they are drawn from. */
final class DirtyWorld {
    static final LocalDate AS_OF = LocalDate.of(2023, 12, 20);
    static final String PROJECTS = "projects";
    static final String STAGES = "project_stages";
    static final String CONTRACTS = "contracts";
    static final String INVESTORS = "investors";
    static final String LINES = "contract_investors";
    static final String RATES = "fx_rates";
    static final String TEAMS = "teams";
    static final String FUNDS = "funds";
    static final String ACTIVITIES = "activities";
    static final String FACTORIES = "factories";
    static final String INDUSTRY_FUNDS = "industry_funds";
    static final String TARGETS = "targets";
    static final String SNAPSHOTS = "ledger_snapshots";

    static final List<String> REGIONS = List.of(
            "520102",
            "南明区",
            "贵阳市",
            "贵州省贵阳市南明区",
            "贵州贵阳南明区",
            "GUIAN",
            "贵安新区",
            "贵安",
            "贵州省",
            "水城县",
            "520522",
            "黔东南州",
            "镇宁",
            "遵义市 红花岗区",
            "貴陽市",
            "大方县");
    private static final List<String> ORIGINS = List.of(
            "440300", "深圳", "广东深圳", "廣東省深圳市", "上海市", "浦东新区", "贵阳市", "香港", "HKG", "USA", "新加坡", "Germany", "济源市", "沙县",
            "130526", "TWN", "吉林", "朝阳", "海南");
    private static final List<String> INDUSTRIES =
            List.of("", "C39", "39", "c3911", "3911", "A", "B11", "I64", "E47", "A05");
    private static final List<String> CHAINS = List.of("", "", "GZ_IND10_09", "健康医药", "GZ_IND10_01|优质烟酒");
    static final List<String> AMOUNTS =
            List.of("1,234.5", "２.７", "10,000万元", "2.7亿元", "5000", "0", "300000.125", "12元");

    final Random random;
    final LedgerBook book;
    final List<String> projects = new ArrayList<>();
    final List<String> investors = new ArrayList<>();

    DirtyWorld(LedgerBook book, Random random) {
        this.book = book;
        this.random = random;
    }

    /** A day on which something happened and may have been reported. */
    LocalDate day() {
        return LocalDate.of(2021, 1, 1).plusDays(random.nextInt(1050));
    }

    LocalDate dayAfterAsOf() {
        return AS_OF.plusDays(1L + random.nextInt(40));
    }

    String written(LocalDate day) {
        return OracleWritten.date(day, random);
    }

    <T> T pick(List<T> of) {
        return OracleWritten.pick(random, of);
    }

    @SafeVarargs
    final <T> T oneOf(T... of) {
        return of[random.nextInt(of.length)];
    }

    Map<String, String> project(String id, String... changes) {
        Map<String, String> base = LedgerRow.values(
                "project_id", id,
                "project_name", pick(List.of("年产10万吨项目", "“云”数据中心, 一期", "新能源电池\n材料项目", "农产品（食品）加工")) + id,
                "region", pick(REGIONS),
                "industry_code", pick(INDUSTRIES),
                "chains", pick(CHAINS),
                "park", oneOf("", "y", "否"),
                "channel", oneOf("", "驻粤招商"),
                "team", oneOf("", "一队"),
                "is_key", oneOf("", "1", "false"),
                "expected_output", oneOf("", "1亿元"),
                "expected_jobs", oneOf("", "120"),
                "reported_on", written(day()));
        return LedgerRow.with(base, changes);
    }

    Map<String, String> stage(String project, String... changes) {
        LocalDate on = day();
        Map<String, String> base = LedgerRow.values(
                "project_id", project,
                "stage", oneOf("lead", "negotiation", "signing", "construction", "production", "landed"),
                "on", written(on),
                "reported_on", written(on.plusDays(10)));
        return LedgerRow.with(base, changes);
    }

    Map<String, String> contract(String id, String project, String... changes) {
        LocalDate on = day();
        Map<String, String> base = LedgerRow.values(
                "contract_id", id,
                "project_id", project,
                "contract_type", oneOf("formal", "formal", "framework", "unspecified"),
                "signed_on", written(on),
                "amount", pick(AMOUNTS),
                "status", oneOf("", "effective", "terminated"),
                "event", oneOf("", "数博会"),
                "reported_on", written(on.plusDays(20)));
        return LedgerRow.with(base, changes);
    }

    Map<String, String> investor(String id, String... changes) {
        Map<String, String> base = LedgerRow.values(
                "investor_id",
                id,
                "name",
                oneOf("某某集团", "Sample Holdings, Inc.", "“甲”科技") + id,
                "origin",
                pick(ORIGINS),
                "tags",
                oneOf("", "listed", "global500|listed", "quality"));
        return LedgerRow.with(base, changes);
    }

    Map<String, String> line(String contract, String investor, String share, String... changes) {
        Map<String, String> base =
                LedgerRow.values("contract_id", contract, "investor_id", investor, "share", share, "is_lead", "");
        return LedgerRow.with(base, changes);
    }

    Map<String, String> rate(String currency, String from, String rate) {
        return LedgerRow.values("currency", currency, "from", from, "cny_per_unit", rate);
    }

    /** A sound contract of a sound project, without lines. */
    String newContract() {
        String id = book.id("C");
        book.accepted(CONTRACTS, contract(id, pick(projects)));
        return id;
    }

    String newInvestor() {
        String id = book.id("I");
        book.accepted(INVESTORS, investor(id));
        return id;
    }

    String newProject() {
        String id = book.id("P");
        book.accepted(PROJECTS, project(id));
        return id;
    }

    /** The pools themselves. */
    void found(int size) {
        for (int i = 0; i < size; i++) {
            projects.add(newProject());
            investors.add(newInvestor());
            book.accepted(STAGES, stage(projects.get(i), "stage", "lead"));
            book.accepted(STAGES, stage(projects.get(i), "stage", "landed"));
        }
    }
}
