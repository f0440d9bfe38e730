package org.investstat.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.SparkSession;
import org.investstat.TestSpark;

/** Hostile files that are too large for the repository, or that no text editor writes. */
final class MadeFiles {
    private static final String HEADER = "contract_id,project_id,contract_type,signed_on,amount,unit,reported_on\n";
    private static final String C1 = "C1,P1,formal,2023-03-07,3,亿元,2023-03-10\n";
    private static final String C2 = "C2,P2,formal,2023-05-06,1,亿元,2023-05-10\n";
    private static final String PARQUET_ROW =
            "select 'C1' as contract_id, 'P1' as project_id, 'formal' as contract_type, date '2023-03-07' as signed_on, '3' as"
                    + " amount, date '2023-03-10' as reported_on";
    private static final int MEBI = 1 << 20;

    /** Writes the files of one case into the input folder. */
    interface Maker {
        void write(Path input) throws IOException, SQLException;

        default String ledger() {
            return "contracts";
        }
    }

    private static final Map<String, Maker> MAKERS = Map.ofEntries(
            Map.entry("many-broken-quotes", csv(HEADER + C1 + "C9,\"P1\"x,formal\n".repeat(101))),
            Map.entry("field-of-50-mb", csv(HEADER + C1 + "C9," + "x".repeat(50 * MEBI) + ",formal\n" + C2)),
            Map.entry("quoted-field-of-50-mb", csv(HEADER + C1 + "C9,\"" + "x".repeat(50 * MEBI) + "\",formal\n" + C2)),
            Map.entry("value-of-a-million", csv(HEADER + C1 + C2.replace(",1,", "," + "9".repeat(1_000_000) + ","))),
            Map.entry("list-of-100000", new Tags()),
            Map.entry("columns-10000", csv(columns(9_993) + C1)),
            Map.entry("columns-900", csv(columns(900) + C1)),
            Map.entry("gzip-truncated", gzip(bytes -> Arrays.copyOf(bytes, bytes.length - 12))),
            Map.entry("gzip-with-more", gzip(bytes -> joined(bytes, "and something else".getBytes(UTF_8)))),
            Map.entry("gzip-in-two-members", in -> packed(in, joined(gzipped(HEADER + C1), gzipped(C2)))),
            Map.entry("gzip-bomb", MadeFiles::bomb),
            Map.entry("parquet-truncated", parquet("", bytes -> Arrays.copyOf(bytes, bytes.length - 20))),
            Map.entry("parquet-wrong-footer", parquet("", MadeFiles::otherFooter)),
            Map.entry("parquet-damaged-page", parquet("", MadeFiles::otherPage)),
            Map.entry("parquet-int-codes", parquet("", bytes -> bytes)),
            Map.entry("parquet-double-amounts", parquet(", ('C3', 'nan'), ('C4', 'inf')", bytes -> bytes)),
            Map.entry("parquet-int96-dates", MadeFiles::int96),
            Map.entry("parquet-nested", MadeFiles::nested),
            Map.entry("link-to-file", in -> linked(in, Files.writeString(in.resolve("x"), HEADER + C1 + C2))),
            Map.entry("link-to-nothing", in -> linked(in, in.resolve("gone"))),
            Map.entry("link-to-nothing-in-folder", in -> {
                Files.delete(in.resolve("contracts.csv"));
                Files.createDirectory(in.resolve("contracts"));
                Files.writeString(in.resolve("contracts/a.csv"), HEADER + C1);
                Files.createSymbolicLink(in.resolve("contracts/b.csv"), in.resolve("gone"));
            }),
            Map.entry(
                    "link-out-of-input",
                    in -> linked(in, Files.writeString(in.resolveSibling("secret"), "root:$6$salt$hash:19000::"))),
            Map.entry("folder-link-out-of-input", in -> {
                Files.createDirectories(in.resolveSibling("elsewhere"));
                Files.createSymbolicLink(in.resolve("contracts"), in.resolveSibling("elsewhere"));
            }),
            Map.entry("link-to-zeros", in -> linked(in, Path.of("/dev/zero"))),
            Map.entry("links-in-circles", in -> {
                for (String name : List.of("a", "b", "c")) {
                    Files.createDirectories(in.resolve("projects_old"));
                    Files.createSymbolicLink(in.resolve("projects_old").resolve(name), Path.of("."));
                }
            }),
            Map.entry("pipe-for-ledger", MadeFiles::pipe),
            Map.entry("socket-for-ledger", MadeFiles::socket),
            Map.entry(
                    "parquet-long-value",
                    in -> duckdb(
                            in,
                            PARQUET_ROW + " union all select 'C2', repeat('P', 1100000), 'formal', date"
                                    + " '2023-03-07', '3', date '2023-03-10'")),
            Map.entry(
                    "parquet-dictionary-bomb",
                    in -> duckdb(
                            in,
                            PARQUET_ROW.replace("'C1'", "'C' || i").replace("'P1'", "repeat('P', 300000)")
                                    + " from range(1000) t(i)",
                            ", codec zstd")),
            Map.entry(
                    "parquet-rows-of-nothing",
                    in -> duckdb(
                            in,
                            "select '' as contract_id, '' as project_id, '' as contract_type, '' as signed_on, '' as amount,"
                                    + " '' as reported_on from range(5000000)",
                            "")),
            Map.entry("link-to-itself", in -> linked(in, in.resolve("contracts.csv"))),
            Map.entry("name-of-another-case", renamed("Contracts.CSV")),
            Map.entry("name-in-chinese", renamed("合同台账2023.csv")),
            Map.entry("name-unfinished", renamed("contracts.csv.gz.part")),
            Map.entry("name-of-a-copy", in -> Files.writeString(in.resolve("contracts (1).csv"), HEADER + C1)),
            Map.entry("workbook-beside", in -> Files.writeString(in.resolve("contracts.xlsx"), "PK")),
            Map.entry("notes-beside", in -> Files.writeString(in.resolve("README.md"), "which county sends what")),
            Map.entry("hidden-in-folder", inFolder("_合同.csv")),
            Map.entry("write-not-ended", inFolder("_temporary/0/part-0.csv")),
            Map.entry("table-of-delta", inFolder("_delta_log/00000000000000000000.json")),
            Map.entry("table-of-iceberg", inFolder("metadata/v1.metadata.json", "data/part-0.parquet")),
            Map.entry("folders-of-partitions", inFolder("region=520100/part-0.csv", "region=520300/part-0.csv")),
            Map.entry("workbook-named-csv", bytes("contracts.csv", zipped("[Content_Types].xml"))),
            Map.entry("xls-named-csv", bytes("contracts.csv", hex("d0cf11e0a1b11ae1" + "00".repeat(504)))),
            Map.entry("zip-named-csv", bytes("contracts.csv", zipped("contracts.csv"))),
            Map.entry("zip-named-gz", bytes("contracts.csv.gz", zipped("contracts.csv"))),
            Map.entry("tar-in-gz", bytes("contracts.csv.gz", gzipped(tarred("contracts.csv", HEADER + C1)))),
            Map.entry("gzip-named-csv", bytes("contracts.csv", gzipped(HEADER + C1))),
            Map.entry("zstd-named-csv", bytes("contracts.csv", hex("28b52ffd240c610000"))),
            Map.entry("html-named-csv", csv("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table>")),
            Map.entry("json-named-csv", csv("[{\"contract_id\": \"C1\"}]\n")),
            Map.entry("pdf-named-csv", csv("%PDF-1.7\n%âãÏÓ\n")),
            Map.entry("zeros-named-csv", bytes("contracts.csv", new byte[4096])),
            Map.entry("parquet-named-csv", in -> {
                parquet("", bytes -> bytes).write(in);
                Files.move(in.resolve("contracts.parquet"), in.resolve("contracts.csv"));
            }),
            Map.entry("parquet-encrypted", bytes("contracts.parquet", hex("50415245" + "00".repeat(40) + "50415245"))),
            Map.entry("parquet-brotli", in -> duckdb(in, PARQUET_ROW, ", codec brotli")),
            Map.entry("changes-while-read", csv(HEADER + C1)),
            Map.entry("vanishes-while-read", csv(HEADER + C1)));

    private interface Change {
        byte[] of(byte[] bytes);
    }

    private MadeFiles() {}

    static Maker of(String name) {
        Maker maker = MAKERS.get(name);
        if (maker == null) {
            throw new IllegalArgumentException("nobody makes the files of " + name);
        }
        return maker;
    }

    private static Maker csv(String text) {
        return input -> Files.writeString(input.resolve("contracts.csv"), text);
    }

    /** Of another ledger than the rest. */
    private static final class Tags implements Maker {
        @Override
        public void write(Path input) throws IOException {
            String tags = IntStream.range(0, 100_000).mapToObj(i -> "t" + i).collect(Collectors.joining("|"));
            Files.writeString(
                    input.resolve("investors.csv"),
                    "investor_id,name,origin,tags\nI1,深圳电池有限公司,440300," + tags
                            + "\nI2,北京云有限公司,110000,\nI3,遵义旅游有限公司,520300,\n");
        }

        @Override
        public String ledger() {
            return "investors";
        }
    }

    private static String columns(int more) {
        return HEADER.strip() + IntStream.range(0, more).mapToObj(i -> ",x" + i).collect(Collectors.joining()) + "\n";
    }

    private static Maker gzip(Change change) {
        return input -> packed(input, change.of(gzipped(HEADER + C1 + C2)));
    }

    private static void packed(Path input, byte[] bytes) throws IOException {
        Files.delete(input.resolve("contracts.csv"));
        Files.write(input.resolve("contracts.csv.gz"), bytes);
    }

    /** The ledger under another name. */
    private static Maker renamed(String name) {
        return in -> Files.move(in.resolve("contracts.csv"), in.resolve(name));
    }

    /** A ledger's folder with one file that is read, and others. */
    private static Maker inFolder(String... others) {
        return in -> {
            Files.createDirectories(in.resolve("contracts"));
            Files.move(in.resolve("contracts.csv"), in.resolve("contracts/part-1.csv"));
            for (String other : others) {
                Path file = in.resolve("contracts").resolve(other);
                Files.createDirectories(file.getParent());
                Files.writeString(file, HEADER + C2);
            }
        };
    }

    private static Maker bytes(String name, byte[] bytes) {
        return in -> {
            Files.delete(in.resolve("contracts.csv"));
            Files.write(in.resolve(name), bytes);
        };
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] zipped(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write((HEADER + C1).getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One file in a tar archive: a header of 512 bytes, then the text. */
    private static String tarred(String name, String text) {
        StringBuilder header = new StringBuilder("\0".repeat(512));
        header.replace(0, name.length(), name).replace(257, 262, "ustar");
        return header + text + "\0".repeat(1024 - text.length());
    }

    private static byte[] gzipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** 100 MB in 100 KB; a real one would be larger, and is refused as soon. */
    private static void bomb(Path input) throws IOException {
        Files.delete(input.resolve("contracts.csv"));
        try (OutputStream out = new BufferedOutputStream(
                new GZIPOutputStream(Files.newOutputStream(input.resolve("contracts.csv.gz"))))) {
            out.write(HEADER.getBytes(UTF_8));
            byte[] same =
                    "C1,P1,formal,2023-03-07,3,,2023-03-10\n".repeat(MEBI / 32).getBytes(UTF_8);
            for (int i = 0; i < 80; i++) {
                out.write(same);
            }
        }
    }

    private static Maker parquet(String more, Change change) {
        String rows = "(values ('C1', '3.1'), ('C2', '1')" + more + ")";
        String query =
                "select c as contract_id, case when c = 'C2' then 'P2' else 'P1' end as project_id, 'formal' as contract_type,"
                        + " 20230307 as signed_on, a::double as amount, date '2023-03-10' as reported_on from " + rows
                        + " t(c, a)";
        return input -> Files.write(duckdb(input, query), change.of(Files.readAllBytes(duckdb(input, query))));
    }

    private static Path duckdb(Path input, String query) throws SQLException, IOException {
        return duckdb(input, query, "");
    }

    private static Path duckdb(Path input, String query, String options) throws SQLException, IOException {
        Files.deleteIfExists(input.resolve("contracts.csv"));
        Path file = input.resolve("contracts.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (" + query + ") to '" + file + "' (format parquet" + options + ")");
        }
        return file;
    }

    private static byte[] otherFooter(byte[] bytes) {
        byte[] other = bytes.clone();
        Arrays.fill(other, bytes.length - 60, bytes.length - 8, (byte) 0x7f);
        return other;
    }

    private static byte[] otherPage(byte[] bytes) {
        byte[] other = bytes.clone();
        Arrays.fill(other, 4, 40, (byte) 0xff);
        return other;
    }

    private static void int96(Path input) throws IOException {
        Files.delete(input.resolve("contracts.csv"));
        SparkSession session = TestSpark.session().newSession();
        session.conf().set("spark.sql.parquet.outputTimestampType", "INT96");
        session.sql(
                        "select 'C1' as contract_id, 'P1' as project_id, 'formal' as contract_type, timestamp '2023-03-07' as"
                                + " signed_on, '3' as amount, date '2023-03-10' as reported_on")
                .write()
                .parquet(input.resolve("written").toString());
        try (Stream<Path> written = Files.list(input.resolve("written"))) {
            Path part = written.filter(f -> f.getFileName().toString().startsWith("part-"))
                    .findFirst()
                    .orElseThrow();
            Files.move(part, input.resolve("contracts.parquet"));
        }
    }

    private static void nested(Path input) throws SQLException, IOException {
        duckdb(
                input,
                "select 'C1' as contract_id, {'p': 'P1'} as project_id, 'formal' as contract_type, date '2023-03-07' as"
                        + " signed_on, '3' as amount, date '2023-03-10' as reported_on");
    }

    /** Nobody writes into it. */
    private static void pipe(Path input) throws IOException {
        Files.delete(input.resolve("contracts.csv"));
        try {
            new ProcessBuilder("mkfifo", input.resolve("contracts.csv").toString())
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void socket(Path input) throws IOException {
        Files.delete(input.resolve("contracts.csv"));
        Path name = Files.createTempDirectory("s").resolve("s"); // an address has at most 108 bytes
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(name))
                .close();
        Files.move(name, input.resolve("contracts.csv"));
    }

    private static void linked(Path input, Path target) throws IOException {
        Files.delete(input.resolve("contracts.csv"));
        Files.createSymbolicLink(input.resolve("contracts.csv"), target);
    }
}
