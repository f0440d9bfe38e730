package org.investstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
    private final FakeApplication application = new FakeApplication();

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            none                             => No command given: expected one of run, check, plan, indicators, show, history, verify, publish, pin, gc; see investstat --help
            trace                            => Unknown command 'trace': expected one of run, check, plan, indicators, show, history, verify, publish, pin, gc; see investstat --help
            run                              => Missing --as-of DATE; see investstat run --help
            check                            => Missing --as-of DATE; see investstat check --help
            plan                             => Missing --as-of DATE; see investstat plan --help
            run --as-of                      => Missing --as-of DATE; see investstat run --help
            run --as-of 2023-2-30            => Invalid value '2023-2-30' for --as-of: expected a date like 2023-12-20; see investstat run --help
            run --as-of +999999999-12-31     => Invalid value '+999999999-12-31' for --as-of: expected a date of the years 1949 to 2999; see investstat run --help
            run --as-of 0000-01-01           => Invalid value '0000-01-01' for --as-of: expected a date of the years 1949 to 2999; see investstat run --help
            run --as-of 2023-02-30           => Invalid value '2023-02-30' for --as-of: expected a date like 2023-12-20; see investstat run --help
            run --as-of 2023-12-20 --inptu x => Unknown option --inptu: did you mean --input?; see investstat run --help
            run --as-of 2023-12-20 extra     => Unexpected argument 'extra'; see investstat run --help
            run --as-of 2023-12-20 --set a   => Invalid value 'a' for --set: expected key=value, like home_province=440000; see investstat run --help
            run --as-of 2023-12-20 --local=0 => Invalid value '0' for --local: expected a number of cores like --local=2 (none: all); see investstat run --help
            run --as-of 2023-12-20 --as-of 2023-12-21 => --as-of is given more than once; see investstat run --help
            run --as-of 2023-12-20 --run-id ../x => Invalid value '../x' for --run-id: expected at most 64 letters, digits, dots, underscores and hyphens, a letter or digit first; see investstat run --help
            show                             => Missing BOARD; see investstat show --help
            show x --format xml              => Invalid value 'xml' for --format: expected table, csv, json or markdown; see investstat show --help
            show x --top 0                   => Invalid value '0' for --top: expected a whole number from 1 to 999999999; see investstat show --help
            indicators --format xml          => Invalid value 'xml' for --format: expected table, markdown or json; see investstat indicators --help
            indicators --lang fr             => Invalid value 'fr' for --lang: expected zh or en; see investstat --help
            indicators --lang                => Missing --lang zh|en; see investstat indicators --help
            """)
    void wrongCommandLinesAreOneLineAnd64(String typed, String line) {
        Terminal terminal = Terminal.type(application, words(typed));

        assertThat(terminal.err()).containsExactly(line);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.code()).isEqualTo(64);
        assertThat(application.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            trace                            => 没有命令“trace”，应为 run, check, plan, indicators, show, history, verify, publish, pin, gc 之一；用法见 investstat --help
            run                              => 缺少 --as-of DATE；用法见 investstat run --help
            run --as-of x                    => --as-of 的取值“x”应为日期，如 2023-12-20；用法见 investstat run --help
            run --inptu x                    => 缺少 --as-of DATE；用法见 investstat run --help
            show x --regon y                 => 没有选项 --regon，是否指 --region；用法见 investstat show --help
            """)
    void wrongCommandLinesAreToldInChineseToo(String typed, String line) {
        Terminal terminal = Terminal.type(Map.of("LANG", "zh_CN.UTF-8"), application, words(typed));

        assertThat(terminal.err()).containsExactly(line);
        assertThat(terminal.code()).isEqualTo(64);
    }

    @Test
    void failureIsItsLinesAndItsExitCode() {
        Failure failure = new Failure(
                ExitCode.CONFIG,
                List.of(Text.of("第一", "first\n  second half"), Text.of("第二", "second")),
                new IllegalStateException("cause"));

        Terminal terminal = Terminal.type(FakeApplication.failingWith(failure), "run", "--as-of", "2023-12-20");

        assertThat(terminal.err()).containsExactly("first second half", "second");
        assertThat(terminal.code()).isEqualTo(78);
    }

    @Test
    void anythingElseIsAnInternalError() {
        Terminal terminal = Terminal.type(
                FakeApplication.failingWith(new IllegalStateException("a\nb")), "run", "--as-of", "2023-12-20");

        assertThat(terminal.err())
                .containsExactly("internal error: IllegalStateException: a; run again with --stacktrace and report"
                        + " the output");
        assertThat(terminal.code()).isEqualTo(70);
    }

    @Test
    void missingSparkSaysHowToStart() {
        Terminal terminal = Terminal.type(
                FakeApplication.failingWith(new NoClassDefFoundError("org/apache/spark/sql/SparkSession")),
                "run",
                "--as-of",
                "2023-12-20");

        assertThat(terminal.err())
                .containsExactly("Spark is not on the class path (org.apache.spark.sql.SparkSession is missing): start"
                        + " through scripts/investstat or spark-submit");
        assertThat(terminal.code()).isEqualTo(70);
    }

    @Test
    void stackTracesComeOnlyWhenAskedFor() {
        Terminal terminal = Terminal.type(
                FakeApplication.failingWith(new IllegalStateException("x")),
                "run",
                "--as-of",
                "2023-12-20",
                "--stacktrace");

        assertThat(terminal.err())
                .contains("java.lang.IllegalStateException: x")
                .anyMatch(line -> line.contains("UsageTest"));
    }

    private static String[] words(String typed) {
        return typed.equals("none") ? new String[0] : typed.split(" ");
    }
}
