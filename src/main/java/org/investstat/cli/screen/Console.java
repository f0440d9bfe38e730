package org.investstat.cli.screen;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.investstat.report.Printable;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Lang;
import org.investstat.text.Secrets;
import org.investstat.text.Text;

/**
 * Where a command talks to: results to {@code out}; progress and errors to {@code err}.
 *
 * @param screen which of them are terminals
 * @param traces whether stack traces follow the lines of a failure
 */
public record Console(PrintStream out, PrintStream err, Screen screen, Lang lang, boolean traces) {
    private static final Text SEE_HELP = Text.of("{0}；用法见 {1} --help", "{0}; see {1} --help");

    public Console in(Lang other) {
        return new Console(out, err, screen, other, traces);
    }

    public void say(Text line) {
        out.println(Printable.indented(line.in(lang)));
    }

    public void say(List<String> lines) {
        lines.forEach(line -> out.println(Printable.indented(line)));
    }

    /** Lines as they are: with our own colours, or for programs. */
    public void print(List<String> lines) {
        lines.forEach(out::println);
    }

    /** Lines for programs, as they are in a file or a pipe; a terminal that they land on is not to be steered by them. */
    @SuppressWarnings(
            "SystemConsoleNull") // until Java 22, which Spark 4 does not run on, it is null where there is none
    public List<String> data(List<String> lines) {
        // Without the launcher nobody says what is a terminal; Java knows it where the input is one too.
        boolean seen = screen.out() || System.console() != null;
        return seen ? lines.stream().map(Printable::indented).toList() : lines;
    }

    /** One line on the error stream that changes nothing of how the command ends. */
    public void warn(Text line) {
        err.println(oneLine(line));
    }

    private String oneLine(Text line) {
        return Printable.line(line.in(lang).replaceAll("\\R\\s*", " "));
    }

    /** Prints one line per problem (line ends inside a message become blanks) and returns the exit code. */
    public int failed(Failure failure, String command) {
        for (Text problem : failure.problems()) {
            Text line = failure.exitCode() == ExitCode.USAGE ? SEE_HELP.with(problem.in(lang), command) : problem;
            warn(line);
        }
        if (traces) {
            StringWriter trace = new StringWriter();
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            cause.printStackTrace(new PrintWriter(trace));
            Secrets.hidden(trace.toString()).lines().map(Printable::indented).forEach(err::println);
        }
        return failure.exitCode().number();
    }
}
