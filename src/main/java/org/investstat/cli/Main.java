package org.investstat.cli;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.investstat.cli.screen.Console;
import org.investstat.cli.screen.Screen;
import org.investstat.command.Application;
import org.investstat.command.LostMemory;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Lang;
import org.investstat.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The way in: parses, runs one command, and turns whatever happens into lines and an exit code. */
public final class Main {
    private static final Text INTERNAL = Text.of(
            "内部错误：{0}；请加 --stacktrace 重新运行，并把输出报告给维护者",
            "internal error: {0}; run again with --stacktrace and report the output");
    private static final Text NO_SPARK = Text.of(
            "类路径上没有 Spark（缺 {0}）：请用 scripts/investstat 或 spark-submit 启动",
            "Spark is not on the class path ({0} is missing): start through scripts/investstat or spark-submit");

    private final Console console;
    private final Supplier<Application> application;
    private final StatusFile status;

    private Main(Console console, Supplier<Application> application, StatusFile status) {
        this.console = console;
        this.application = application;
        this.status = status;
    }

    public static void main(String[] args) {
        Charset charset = terminalCharset();
        int code = execute(
                args,
                System.getenv(),
                new PrintStream(System.out, true, charset),
                new PrintStream(System.err, true, charset),
                Main::installed);
        // A cluster manager takes a call of exit, even with 0, for an early end: a run that went well just returns.
        if (code != ExitCode.DONE.number()) {
            System.exit(code);
        }
    }

    /**
     * Runs one command line and returns the exit code of the data contract, section 6; nothing is ever thrown.
     *
     * @param application asked for only by a valid command line, so that help starts nothing
     */
    public static int execute(
            String[] args,
            Map<String, String> env,
            PrintStream out,
            PrintStream err,
            Supplier<Application> application) {
        boolean traces = List.of(args).contains("--stacktrace");
        Console console = new Console(out, err, Screen.of(env), Language.of(env), traces);
        Supplier<Application> once = once(application);
        StatusFile status = new StatusFile(args, once);
        try {
            Lang lang = Language.asked(args).orElse(console.lang());
            return new Main(console.in(lang), once, status).execute(args);
        } catch (Failure failure) {
            int code = console.failed(failure, Commands.NAME);
            status.failed(failure, console);
            return code;
        }
    }

    private int execute(String[] args) {
        CommandLine commands = Commands.build(console.lang());
        String command = Commands.NAME;
        try {
            ParseResult parsed = commands.parseArgs(args);
            if (helped(parsed)) {
                return ExitCode.DONE.number();
            }
            command = Commands.deepest(parsed).commandSpec().qualifiedName();
            Action action = Commands.action(parsed);
            SparkLine.require(Main.class.getClassLoader());
            status.begun();
            action.execute(application.get(), console);
            status.done(console);
            return ExitCode.DONE.number();
        } catch (ParameterException e) {
            String at = e.getCommandLine().getCommandSpec().qualifiedName();
            return failed(new Failure(ExitCode.USAGE, UsageErrors.text(e), e), at);
        } catch (Failure failure) {
            return failed(failure, command);
        } catch (Throwable defect) {
            return failed(
                    LostMemory.failureIn(defect)
                            .orElseGet(() -> new Failure(ExitCode.INTERNAL, defectLine(defect), defect)),
                    command);
        }
    }

    private int failed(Failure failure, String command) {
        int code = console.failed(failure, command);
        status.failed(failure, console);
        return code;
    }

    /** One that knows at the end what it did before. */
    private static Supplier<Application> once(Supplier<Application> application) {
        AtomicReference<Application> made = new AtomicReference<>();
        return () -> {
            Application known = made.get();
            if (known == null) {
                known = application.get();
                made.set(known);
            }
            return known;
        };
    }

    private boolean helped(ParseResult parsed) {
        CommandLine asked = Commands.deepest(parsed).commandSpec().commandLine();
        if (asked.isUsageHelpRequested()) {
            asked.usage(console.out(), Ansi.OFF);
            return true;
        }
        if (parsed.isVersionHelpRequested()) {
            asked.printVersionHelp(console.out(), Ansi.OFF);
            return true;
        }
        return false;
    }

    private static Text defectLine(Throwable defect) {
        String message = String.valueOf(defect.getMessage());
        if (defect instanceof NoClassDefFoundError && message.startsWith("org/apache/spark/")) {
            return NO_SPARK.with(message.replace('/', '.'));
        }
        String name = defect.getClass().getSimpleName();
        String first = message.lines().findFirst().orElse("");
        return INTERNAL.with(defect.getMessage() == null ? name : name + ": " + first);
    }

    private static Application installed() {
        return ServiceLoader.load(Application.class, Main.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the jar names no " + Application.class.getName()));
    }

    /** The locale's charset; UTF-8 where that cannot write Chinese (a scheduler without a locale, say). */
    public static Charset terminalCharset() {
        String name = System.getProperty("native.encoding", "UTF-8");
        Charset charset = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        return charset.canEncode() && charset.newEncoder().canEncode("招商") ? charset : StandardCharsets.UTF_8;
    }
}
