package org.investstat.cli;

import org.investstat.cli.screen.Console;
import org.investstat.command.Application;
import org.investstat.command.PlanSummary;
import org.investstat.command.RunRequest.Mode;
import org.investstat.report.TerminalTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What the job would do. */
@Command(name = "plan")
final class PlanCommand implements Action {

    @Mixin
    JobOptions job = new JobOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public void execute(Application application, Console console) {
        PlanSummary plan = application.plan(job.request(Mode.PUBLISH, console.lang()));
        for (int i = 0; i < plan.sections().size(); i++) {
            if (i > 0) {
                console.out().println();
            }
            console.say(plan.sections().get(i).title());
            console.say(TerminalTable.lines(plan.sections().get(i).grid(), console.lang()));
        }
        if (!plan.notes().isEmpty()) {
            console.out().println();
            plan.notes().forEach(console::say);
        }
    }
}
