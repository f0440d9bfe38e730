package org.investstat.cli;

import org.investstat.cli.screen.Console;
import org.investstat.command.Application;

/** What a command does once its line is parsed. */
interface Action {

    void execute(Application application, Console console);
}
