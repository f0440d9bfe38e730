package org.investstat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The same of {@code scripts/submit}. */
class SubmitScriptTest extends Launchers {
    @Test
    void submitTakesWhatStandsBeforeTheDashesForItself() throws Exception {
        built();
        program("spark/bin/spark-submit");

        assertThat(submit("--master", "yarn", "--conf", "a=b c", "--", "run", "--as-of", "2023-12-20"))
                .containsExactly(
                        "--class",
                        "org.investstat.cli.Main",
                        "--master",
                        "yarn",
                        "--conf",
                        "a=b c",
                        root.resolve("target/investstat.jar").toString(),
                        "run",
                        "--as-of",
                        "2023-12-20");
    }

    @Test
    void submitWithoutDashesHandsEverythingOn() throws Exception {
        built();
        program("spark/bin/spark-submit");

        assertThat(submit("show", "overview"))
                .containsExactly(
                        "--class",
                        "org.investstat.cli.Main",
                        root.resolve("target/investstat.jar").toString(),
                        "show",
                        "overview");
    }

    @Test
    void submitThatWaitsEndsWithTheCodeOfTheDriver() throws Exception {
        built();
        program("spark/bin/spark-submit", """
                #!/usr/bin/env bash
                case "$*" in
                  *DriverOutcome*" expect "*) ;;
                  *DriverOutcome*" code hdfs:///tonight.json") echo 65 ;;
                  *) printf '%s\\n' "$@"; exit 1 ;;
                esac
                """);

        assertThat(submit("--wait", "--deploy-mode", "cluster", "--", "run", "--status-file=hdfs:///tonight.json"))
                .contains("spark.standalone.submit.waitAppCompletion=true", "cluster", "run")
                .doesNotContain("--wait")
                .endsWith("exit 65");
    }

    @Test
    void submitThatWaitsForADriverThatNeverBeganEndsAsSparkSubmitDoes() throws Exception {
        built();
        program("spark/bin/spark-submit", "#!/usr/bin/env bash\n[[ \"$*\" == *DriverOutcome* ]] || exit 13\n");

        assertThat(submit("--wait", "--", "run", "--status-file", "out/tonight.json"))
                .containsExactly("exit 13");
    }

    @Test
    void submitThatWaitsNeedsAPlaceForTheOutcome() throws Exception {
        built();
        program("spark/bin/spark-submit");

        assertThat(submit("--wait", "--", "run"))
                .containsExactly(
                        "--wait 需要命令自己的 --status-file URI（驱动程序能写、本机能读）/ --wait needs --status-file URI of the"
                                + " command, where the driver can write and this machine can read",
                        "exit 64");
    }

    @Test
    void submitWithoutSparkSaysWhatToSet() throws Exception {
        assertThat(submit("run"))
                .containsExactly(
                        "SPARK_HOME ('" + root.resolve("spark")
                                + "') has no bin/spark-submit: set it to a Spark 4.1 installation",
                        "exit 64");
    }

    @Test
    void submitToAnotherLineOfSparkSaysWhichOneItNeeds() throws Exception {
        built();
        program("spark/bin/spark-submit");
        Files.createDirectories(root.resolve("spark/jars"));
        Path jar = Files.writeString(root.resolve("spark/jars/spark-core_2.12-3.5.1.jar"), "");
        Path spark = root.resolve("spark");

        assertThat(submit("run"))
                .containsExactly(
                        "SPARK_HOME（" + spark + "）是 Spark 3.5.1；需要 Spark 4.1（4.0 也可）/ SPARK_HOME ('" + spark
                                + "') is Spark 3.5.1: set it to a Spark 4.1 (or 4.0) installation",
                        "exit 78");

        Files.delete(jar);
        Files.writeString(root.resolve("spark/jars/spark-core_2.13-4.1.3.jar"), "");
        assertThat(submit("run")).endsWith("run");
    }
}
