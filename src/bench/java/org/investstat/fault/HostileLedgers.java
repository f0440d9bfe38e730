package org.investstat.fault;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Ledgers that are small, or alike in an unusual way, and cost more than they should if work grows faster than rows do. */
final class HostileLedgers {
    private static final List<String> COUNTIES =
            List.of("520102", "520103", "520111", "520112", "520113", "520302", "520303", "520304");
    private static final int MEBI = 1 << 20;

    private final Path folder;

    private HostileLedgers(Path folder) {
        this.folder = folder;
    }

    /** Writes the ledgers of one attack. */
    interface Attack {
        void write(HostileLedgers ledgers) throws IOException;
    }

    /** By what a page calls them. */
    static Map<String, Attack> all() {
        Map<String, Attack> all = new LinkedHashMap<>();
        all.put("3,000 alike projects of one investor 待定", l -> l.alike(3_000, i -> "标准厂房建设项目", i -> 0));
        all.put("100,000 alike projects of one investor 待定", l -> l.alike(100_000, i -> "标准厂房建设项目", i -> 0));
        all.put("20,000 projects of one investor, told apart by 号", l -> l.alike(20_000, i -> i / 8 + "号厂房", i -> 0));
        all.put("80 investors with 250 alike projects each", l -> l.alike(20_000, i -> "标准厂房建设项目", i -> i / 250));
        all.put("100,000 projects in one county and month", l -> l.county(100_000, i -> "电池" + i));
        all.put("300 project names of a million characters", l -> l.county(300, i -> "恒力".repeat(MEBI / 2 - 10) + i));
        all.put("a contract of 30,000 investors", l -> l.project(1, 30_000, 0));
        all.put("a project of 30,000 contracts", l -> l.project(30_000, 1, 0));
        all.put("a project of 30,000 stages and flows of funds", l -> l.project(1, 1, 30_000));
        all.put("100,000 files in one ledger's folder", l -> l.files(100_000));
        all.put("a line of 2 GB", l -> l.line(2_048));
        return all;
    }

    static void write(Attack attack, Path folder) throws IOException {
        Files.createDirectories(folder);
        attack.write(new HostileLedgers(folder));
    }

    private void rows(String file, String header, int number, IntFunction<String> row) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(path)) {
            out.write(header + "\n");
            for (int i = 0; i < number; i++) {
                out.write(row.apply(i) + "\n");
            }
        }
    }

    private void projects(int number, IntFunction<String> name, IntFunction<String> region) throws IOException {
        rows(
                "projects.csv",
                "project_id,project_name,region,industry_code,reported_on",
                number,
                i -> "P" + i + "," + name.apply(i) + "," + region.apply(i) + ",C3841,2023-03-10");
    }

    private void contracts(int number, IntFunction<String> project) throws IOException {
        contracts("contracts.csv", 0, number, project);
    }

    private void contracts(String file, int first, int number, IntFunction<String> project) throws IOException {
        rows(
                file,
                "contract_id,project_id,contract_type,signed_on,amount,unit,reported_on",
                number,
                i -> "C" + (first + i) + "," + project.apply(first + i) + ",formal,2023-03-07,3,亿元,2023-03-10");
    }

    private void lines(int number, IntFunction<String> contract, IntFunction<String> investor) throws IOException {
        rows(
                "contract_investors.csv",
                "contract_id,investor_id,share,is_lead",
                number,
                i -> contract.apply(i) + "," + investor.apply(i) + ",,");
    }

    private void investors(int number, IntFunction<String> name) throws IOException {
        rows("investors.csv", "investor_id,name,origin,tags", number, i -> "I" + i + "," + name.apply(i) + ",440300,");
    }

    private void alike(int number, IntFunction<String> name, IntFunction<Integer> investor) throws IOException {
        projects(number, name, i -> COUNTIES.get(i % COUNTIES.size()));
        contracts(number, i -> "P" + i);
        lines(number, i -> "C" + i, i -> "I" + investor.apply(i));
        investors(investor.apply(number - 1) + 1, i -> i == 0 ? "待定" : "恒力第" + i + "电池有限公司");
    }

    private void county(int number, IntFunction<String> name) throws IOException {
        projects(number, name, i -> COUNTIES.get(0));
        contracts(number, i -> "P" + i);
        lines(number, i -> "C" + i, i -> "I" + i);
        investors(number, i -> "公司" + i);
    }

    private void project(int contracts, int investors, int flows) throws IOException {
        projects(1, i -> "电池厂", i -> COUNTIES.get(0));
        contracts(contracts, i -> "P0");
        int lines = Math.max(contracts, investors);
        lines(lines, i -> contracts == 1 ? "C0" : "C" + i, i -> "I" + (investors == 1 ? 0 : i));
        investors(investors, i -> "公司" + i);
        if (flows > 0) {
            rows(
                    "project_stages.csv",
                    "project_id,stage,on,reported_on",
                    flows,
                    i -> "P0,construction," + day(i) + ",2023-03-10");
            rows(
                    "funds.csv",
                    "fund_flow_id,project_id,arrived_on,amount,reported_on",
                    flows,
                    i -> "F" + i + ",P0," + day(i) + ",1,2023-03-10");
        }
    }

    private static LocalDate day(int i) {
        return LocalDate.of(2020, 1, 1).plusDays(i % 1_000);
    }

    /** One contract each. */
    private void files(int number) throws IOException {
        projects(number, i -> "电池" + i, i -> COUNTIES.get(i % COUNTIES.size()));
        for (int i = 0; i < number; i++) {
            contracts("contracts/" + i + ".csv", i, 1, n -> "P" + n);
        }
        lines(number, i -> "C" + i, i -> "I" + i);
        investors(number, i -> "公司" + i);
    }

    private void line(int megabytes) throws IOException {
        county(10, i -> "电池" + i);
        try (BufferedWriter out =
                Files.newBufferedWriter(folder.resolve("contracts.csv"), java.nio.file.StandardOpenOption.APPEND)) {
            String some = "x".repeat(MEBI);
            out.write("C10,");
            for (int i = 0; i < megabytes; i++) {
                out.write(some);
            }
            out.write(",formal,2023-03-07,3,亿元,2023-03-10\n");
        }
    }
}
