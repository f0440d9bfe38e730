package org.investstat.cli;

import org.investstat.cli.screen.Console;
import org.investstat.cli.screen.ShownProgress;
import org.investstat.cli.screen.SummaryLines;
import org.investstat.command.Application;
import org.investstat.command.RunRequest;
import org.investstat.command.RunSummary;

/** Runs a request with its progress, and says at the end what came of it. */
final class Job {

    private Job() {}

    static void run(Application application, RunRequest request, Console console) {
        RunSummary run;
        try (ShownProgress progress = ShownProgress.on(console)) {
            run = application.run(request, progress);
        }
        console.say(SummaryLines.of(run, console.lang()));
    }
}
