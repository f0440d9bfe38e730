package org.investstat.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.investstat.table.ExitCode;
import org.investstat.table.Failure;
import org.investstat.table.Text;

/** Everything wrong with a configuration, in reading order, so that an operator corrects it in one go. */
public final class Problems {
    private final Set<Text> found = new LinkedHashSet<>();

    /**
     * Notes one problem.
     *
     * @param at file and line, or the command-line option
     * @param what one sentence: what is wrong and what to do
     */
    public void add(String at, Text what) {
        found.add(Text.same(at).then(": ", what));
    }

    /** The value, or nothing where making it fails; the failure's sentences are added. */
    public <T> Optional<T> guarded(String at, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (Failure e) {
            e.problems().forEach(problem -> add(at, problem));
            return Optional.empty();
        }
    }

    public List<Text> all() {
        return new ArrayList<>(found);
    }

    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new Failure(ExitCode.CONFIG, all(), null);
        }
    }
}
