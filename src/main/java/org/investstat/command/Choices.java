package org.investstat.command;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Nearest;
import org.investstat.text.Text;

/** What there is, in the line that refuses what there is not: the nearest first, all of it where that is little. */
public final class Choices {
    /** So many are read at a glance. */
    private static final int AT_A_GLANCE = 12;

    private static final int NEAREST = 5;

    private Choices() {}

    /**
     * The refusal.
     *
     * @param problem {@code no period '2022Q9' in run tonight}
     * @param known what could have been asked for; codes and names of one thing are parted by a blank
     */
    public static Failure refusal(Text problem, String asked, Collection<String> known) {
        return new Failure(ExitCode.USAGE, problem.then("", known(asked, known)));
    }

    /** What the line ends with. */
    public static Text known(String asked, Collection<String> known) {
        if (known.isEmpty()) {
            return Text.of("；此处没有可选的值", "; there is nothing to choose from here");
        }
        List<String> sorted = Nearest.first(asked, known, thing -> List.of(thing.split(" ", 2)));
        if (sorted.size() <= AT_A_GLANCE) {
            return Text.of("；可用：{0}", "; there are {0}").with(String.join(", ", sorted));
        }
        String nearest = sorted.stream().limit(NEAREST).collect(Collectors.joining(", "));
        return Text.of("；最接近的是 {0}（共 {1} 个）", "; the nearest are {0} (of {1})").with(nearest, sorted.size());
    }
}
