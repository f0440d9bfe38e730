package org.investstat.fault;

import java.io.IOException;
import java.util.Set;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.investstat.Typed;

/** Of everything that runs and faults have left in an output, gc keeps what is published. */
final class GcCheck {
    private GcCheck() {}

    /**
     * Sweeps the output and looks at what is left.
     *
     * @param address of the output, as commands are told it
     * @param published the run that CURRENT names
     */
    static void require(FileSystem truth, Path output, String address, String published) throws IOException {
        Typed gc = Typed.line("gc", "--keep", "1", "--min-age", "0", "--output", address);
        WholeRunCheck.require(gc.code() == 0, "gc: " + gc);
        Set<String> left = WholeRunCheck.all(truth, output);
        // On local disks the link leads to the files of the kept run once more.
        left.removeIf(file -> file.equals("CURRENT")
                || file.equals(".investstat")
                || file.startsWith("runs/" + published + "/")
                || file.startsWith("current/"));
        WholeRunCheck.require(left.isEmpty(), "orphans: " + left);
    }
}
