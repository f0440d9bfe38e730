package org.investstat.run;

import java.util.List;
import org.investstat.config.JobConfig;
import org.investstat.publish.Manifest;
import org.investstat.publish.ReportFile;
import org.investstat.publish.RunFolder;
import org.investstat.report.Edition;
import org.investstat.report.Report;
import org.investstat.report.page.PageReport;
import org.investstat.report.workbook.BoardWorkbook;

/** The files for readers in a run's folder {@code report}. */
final class Reports {
    private Reports() {}

    static List<Report> of(JobConfig config) {
        return List.of(new PageReport(), new BoardWorkbook(config.reporting().spreadsheet()));
    }

    /** Renders all of them, as many at a time as there are cores. */
    static List<Manifest.Report> write(RunFolder folder, Edition edition, List<Report> reports) {
        return reports.parallelStream()
                .map(report -> ReportFile.write(folder, report.file(), out -> report.write(edition, out)))
                .toList();
    }
}
