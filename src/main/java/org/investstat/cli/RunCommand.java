package org.investstat.cli;

import org.investstat.cli.screen.Console;
import org.investstat.command.Application;
import org.investstat.command.RunRequest.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The nightly job. */
@Command(name = "run")
final class RunCommand implements Action {

    @Mixin
    JobOptions job = new JobOptions();

    @Option(names = "--dry-run")
    boolean dryRun;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public void execute(Application application, Console console) {
        Mode mode = dryRun ? Mode.CHECK : Mode.PUBLISH;
        Job.run(application, job.request(mode, console.lang()), console);
    }
}
