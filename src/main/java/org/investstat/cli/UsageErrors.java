package org.investstat.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.investstat.text.Text;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in both languages what the parser found wrong with a command line. */
final class UsageErrors {
    private static final Text MISSING = Text.of("缺少 {0}", "Missing {0}");
    private static final Text TWICE = Text.of("{0} 重复给出", "{0} is given more than once");
    private static final Text UNKNOWN_COMMAND =
            Text.of("没有命令“{0}”，应为 {1} 之一", "Unknown command '{0}': expected one of {1}");
    private static final Text UNKNOWN_OPTION = Text.of("没有选项 {0}{1}", "Unknown option {0}{1}");
    private static final Text DID_YOU_MEAN = Text.of("，是否指 {0}", ": did you mean {0}?");
    private static final Text TOO_MANY = Text.of("多余的参数“{0}”", "Unexpected argument '{0}'");

    private UsageErrors() {}

    static Text text(ParameterException e) {
        if (e instanceof MissingParameterException missing) {
            return MISSING.with(
                    missing.getMissing().stream().map(UsageErrors::synopsis).collect(Collectors.joining(", ")));
        }
        if (e instanceof OverwrittenOptionException overwritten) {
            return TWICE.with(name(overwritten.getOverwritten()));
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, unmatched.getUnmatched().get(0));
        }
        return Text.same(String.valueOf(e.getMessage()));
    }

    private static Text unmatched(UnmatchedArgumentException e, String argument) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        if (e.isUnknownOption()) {
            List<String> near = e.getSuggestions();
            Text hint = near.isEmpty() ? Text.same("") : DID_YOU_MEAN.with(near.get(0));
            return UNKNOWN_OPTION.with(argument, hint);
        }
        return spec.subcommands().isEmpty()
                ? TOO_MANY.with(argument)
                : UNKNOWN_COMMAND.with(argument, Commands.names(spec));
    }

    private static String synopsis(ArgSpec arg) {
        return arg.isOption() ? name(arg) + " " + arg.paramLabel() : name(arg);
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
