package org.investstat.cli;

import org.investstat.cli.screen.Console;
import org.investstat.command.Application;
import org.investstat.command.RunRequest.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The job up to its gates. */
@Command(name = "check")
final class CheckCommand implements Action {

    @Mixin
    JobOptions job = new JobOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Override
    public void execute(Application application, Console console) {
        Job.run(application, job.request(Mode.CHECK, console.lang()), console);
    }
}
