package org.investstat.cli;

import org.investstat.run.Application;
import org.investstat.run.RunRequest;

/** Runs a request with its progress, and says at the end what came of it. */
final class Job {

    private Job() {}

    static void run(Application application, RunRequest request, Console console) {
        PlainProgress progress = new PlainProgress(console.err(), console.lang(), System::nanoTime);
        console.say(SummaryLines.of(application.run(request, progress), console.lang()));
    }
}
