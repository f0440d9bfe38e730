package org.investstat.run;

import java.util.List;
import org.investstat.publish.Manifest;
import org.investstat.publish.ReportFile;
import org.investstat.publish.RunFolder;
import org.investstat.report.Edition;
import org.investstat.report.Report;

/** The files for readers in a run's folder {@code report}. */
final class Reports {
    private static final List<Report> ALL = List.of();

    private Reports() {}

    /** Renders all of them, as many at a time as there are cores, by name. */
    static List<Manifest.Report> write(RunFolder folder, Edition edition) {
        return ALL.parallelStream()
                .map(report -> ReportFile.write(folder, report.file(), out -> report.write(edition, out)))
                .toList();
    }
}
