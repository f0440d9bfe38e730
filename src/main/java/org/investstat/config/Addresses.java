package org.investstat.config;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.util.VersionInfo;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * From an address to its file system. Hadoop answers an address that it does not know, or whose classes are not there, with
 * exceptions of many kinds; here each comes with its cause and what helps.
 */
public final class Addresses {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*", Pattern.DOTALL);
    private static final Pattern WINDOWS = Pattern.compile("([A-Za-z]:[\\\\/]|\\\\\\\\).*", Pattern.DOTALL);

    private static final String HADOOP = "org.apache.hadoop:%s:" + VersionInfo.getVersion();

    /** Maven coordinates of what Spark itself does not bring along. */
    private static final Map<String, String> STORES = Map.ofEntries(
            Map.entry("s3a", HADOOP.formatted("hadoop-aws")),
            Map.entry("oss", HADOOP.formatted("hadoop-aliyun")),
            Map.entry("cosn", HADOOP.formatted("hadoop-cos")),
            Map.entry("abfs", HADOOP.formatted("hadoop-azure")),
            Map.entry("abfss", HADOOP.formatted("hadoop-azure")),
            Map.entry("wasb", HADOOP.formatted("hadoop-azure")),
            Map.entry("wasbs", HADOOP.formatted("hadoop-azure")));

    private Addresses() {}

    /** A place that no file system here leads to. */
    public static final class Unreachable extends IOException {
        private final transient Text why;
        private final boolean wrong;

        Unreachable(Text why, boolean wrong, @Nullable Throwable cause) {
            super(why.en(), cause);
            this.why = why;
            this.wrong = wrong;
        }

        /** The cause, and what helps, without the address. */
        public Text why() {
            return why;
        }

        /** Whether the address itself is wrong, so that nothing but another one helps. */
        public boolean wrong() {
            return wrong;
        }
    }

    /**
     * The file system of an address.
     *
     * @throws Unreachable where there is none, or its classes are missing
     */
    public static FileSystem fileSystem(String address, Configuration hadoop) throws IOException {
        Optional<Text> wrong = wrong(address);
        if (wrong.isPresent()) {
            throw new Unreachable(wrong.get(), true, null);
        }
        try {
            Path path = new Path(address);
            FileSystem fs = path.getFileSystem(hadoop);
            fs.makeQualified(path); // refuses what is no path of it
            return fs;
        } catch (IllegalArgumentException e) {
            throw new Unreachable(
                    Text.of("不是可用的地址：{0}", "no address that can be used: {0}").with(firstLine(e)), true, e);
        } catch (IOException | RuntimeException | LinkageError e) {
            throw classesMissing(e) ? new Unreachable(missing(scheme(address)), false, e) : asIs(e);
        }
    }

    /** Whether nothing can stand before the address: it names its file system, or is empty. */
    static boolean whole(String address) {
        return wrong(address).isPresent() || !scheme(address).isEmpty();
    }

    private static IOException asIs(Throwable e) {
        return e instanceof IOException io ? io : new IOException(firstLine(e), e);
    }

    /** What is no address of files, whatever is on the class path. */
    private static Optional<Text> wrong(String address) {
        if (address.isBlank()) {
            return Optional.of(Text.of("地址为空；请写文件夹或文件的路径", "the address is empty; write the path of a folder or file"));
        }
        if (WINDOWS.matcher(address).matches()) {
            return Optional.of(Text.of(
                    "这是 Windows 的路径，此处不能用；请将该共享挂载到本机，写挂载后的路径，如 /mnt/ledgers",
                    "this is a path of Windows, which means nothing here; mount the share and write where, like"
                            + " /mnt/ledgers"));
        }
        return switch (scheme(address)) {
            case "jdbc" ->
                Optional.of(
                        Text.of(
                                "目前还不能读写数据库；请将该表导出为 CSV 或 Parquet，写其路径",
                                "databases are not read or written yet; export the table as CSV or Parquet and write its path"));
            case "http", "https" ->
                Optional.of(Text.of(
                        "网址不是文件夹；请先下载，再写本地路径",
                        "web addresses hold no folders; download the files and write their path"));
            default -> Optional.empty();
        };
    }

    private static String scheme(String address) {
        Matcher matcher = SCHEME.matcher(address);
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean classesMissing(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnsupportedFileSystemException
                    || cause instanceof ClassNotFoundException
                    || cause instanceof LinkageError) {
                return true;
            }
        }
        return false;
    }

    private static Text missing(String scheme) {
        Optional<String> jar = Optional.ofNullable(STORES.get(scheme));
        if (jar.isPresent()) {
            return Text.of(
                            "类路径上没有 {0}:// 的文件系统；请用 scripts/submit --packages {1} -- ... 启动（不能上网时用 --jars）",
                            "the file system of {0}:// is not on the class path; start through scripts/submit --packages {1}"
                                    + " -- ... (or --jars, where there is no network)")
                    .with(scheme, jar.get());
        }
        return Text.of(
                        "没有 {0}:// 的文件系统；可用 file、hdfs、s3a、oss 等，其他存储请用 scripts/submit --jars 加入其 Hadoop 文件系统的 jar"
                                + "（设置 spark.hadoop.fs.{0}.impl）",
                        "there is no file system for {0}://; there are file, hdfs, s3a, oss and others; of another store put the"
                                + " jar of its Hadoop file system on the class path with scripts/submit --jars (and set"
                                + " spark.hadoop.fs.{0}.impl)")
                .with(scheme);
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
