package org.investstat.job.step;

import java.util.List;
import org.investstat.job.prepare.Preparation;
import org.investstat.publish.Manifest;
import org.investstat.publish.ReportFile;
import org.investstat.publish.RunFolder;
import org.investstat.report.Edition;
import org.investstat.report.Report;
import org.investstat.report.bulletin.Bulletin;
import org.investstat.report.bulletin.BulletinMarkdown;
import org.investstat.report.bulletin.BulletinPage;
import org.investstat.report.page.PageReport;
import org.investstat.report.workbook.BoardWorkbook;

/** The files for readers in a run's folder {@code report}. */
public final class Reports {
    private Reports() {}

    public static List<Report> of(Preparation prepared, Bulletin bulletin) {
        return List.of(
                new PageReport(),
                new BoardWorkbook(prepared.config().reporting().spreadsheet()),
                new BulletinMarkdown(bulletin),
                new BulletinPage(bulletin));
    }

    /** Renders all of them, as many at a time as there are cores. */
    public static List<Manifest.Report> write(RunFolder folder, Edition edition, List<Report> reports) {
        return Parallel.map(
                reports, report -> ReportFile.write(folder, report.file(), out -> report.write(edition, out)));
    }
}
