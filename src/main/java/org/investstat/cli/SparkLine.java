package org.investstat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/**
 * The line of Spark that the product is made for. Another one lacks methods that are called, somewhere in the middle of
 * a night: it is refused before a class of Spark is loaded, by what its jars say of themselves.
 */
final class SparkLine {
    private static final String LINE = "4.1";
    /** On Spark 4.0.1 the same ledgers gave the same tables, on the driver and in Spark. */
    private static final Pattern SUPPORTED = Pattern.compile("4\\.[01]\\..*");

    private static final String SAID_IN = "spark-version-info.properties";

    private SparkLine() {}

    /** @throws Failure {@link ExitCode#CONFIG} where the class path has another line; nothing where it has none at all */
    static void require(ClassLoader loader) {
        version(loader).filter(v -> !SUPPORTED.matcher(v).matches()).ifPresent(found -> {
            throw new Failure(
                    ExitCode.CONFIG,
                    Text.of(
                                    "这是 Spark {0}；本程序需要 Spark {1}（4.0 也可）：请把 SPARK_HOME 指向 Spark {1} 的安装目录",
                                    "this is Spark {0}, but Spark {1} (or 4.0) is needed: let SPARK_HOME name an installation of Spark"
                                            + " {1}")
                            .with(found, LINE));
        });
    }

    private static Optional<String> version(ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream(SAID_IN)) {
            Properties said = new Properties();
            if (in != null) {
                said.load(in);
            }
            return Optional.ofNullable(said.getProperty("version"));
        } catch (IOException e) {
            return Optional.empty(); // it says nothing of itself: what it lacks will show
        }
    }
}
