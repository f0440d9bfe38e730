package org.investstat.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/** What is seen while the inputs are looked for: what stops the run, all of it at once, and what is only told. */
final class SearchFindings {
    private static final Text NO_LEDGER = Text.of(
            "{0} 不是台账文件，未读入；确属无关，可写入 ignore",
            "{0} is no ledger's file and is not read; if that is right, list it under ignore");

    private final List<Text> refused = new ArrayList<>();
    private final List<UnreadInput> told = new ArrayList<>();
    private final Set<Path> folders = new HashSet<>();

    /** All that lies in this folder has been named or will be read. */
    void lookedInto(Path folder) {
        folders.add(folder);
    }

    boolean haveLookedInto(Path folder) {
        return folders.contains(folder);
    }

    void refuse(Text what) {
        refused.add(what);
    }

    void refuse(Failure failure) {
        if (failure.exitCode() != ExitCode.INPUT) {
            throw failure;
        }
        refused.addAll(failure.problems());
    }

    void tell(String name, Text why) {
        told.add(new UnreadInput(name, why.with(name)));
    }

    void tell(String name) {
        tell(name, NO_LEDGER);
    }

    /** How many lines stop the run so far. */
    int refused() {
        return refused.size();
    }

    List<UnreadInput> told() {
        return List.copyOf(told);
    }

    void throwIfAny() {
        if (!refused.isEmpty()) {
            throw new Failure(ExitCode.INPUT, refused.stream().distinct().toList(), null);
        }
    }
}
