package org.investstat.command;

import java.util.List;

/**
 * The runs of an output.
 *
 * @param board for people
 * @param json for programs, line by line
 */
public record History(Board board, List<String> json) {

    public History {
        json = List.copyOf(json);
    }
}
