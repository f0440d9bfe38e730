package org.investstat.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.investstat.text.Lang;
import picocli.AutoComplete;

/** Prints the script that completes commands and options in bash and zsh; {@code scripts/build} keeps it in a file. */
public final class Completion {
    private Completion() {}

    /** Takes no arguments. */
    public static void main(String[] args) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(script());
    }

    static String script() {
        return AutoComplete.bash(Commands.NAME, Commands.build(Lang.EN));
    }

    /** The values of an option of few values. */
    private abstract static class Words implements Iterable<String> {
        private final List<String> words;

        Words(String... words) {
            this.words = List.of(words);
        }

        @Override
        public Iterator<String> iterator() {
            return words.iterator();
        }
    }

    /** Those of {@code --lang}. */
    static final class Languages extends Words {
        Languages() {
            super("zh", "en");
        }
    }

    /** Those of {@code show --format}. */
    static final class Formats extends Words {
        Formats() {
            super("table", "csv", "json", "markdown");
        }
    }
}
