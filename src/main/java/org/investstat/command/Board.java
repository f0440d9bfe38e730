package org.investstat.command;

import java.util.List;
import org.investstat.report.Listing;
import org.investstat.text.Text;

/**
 * A published board, or the asked part of it.
 *
 * @param notes what a reader must know about it, like that its members overlap and do not add up
 */
public record Board(Text title, List<Text> notes, Listing listing) {

    public Board {
        notes = List.copyOf(notes);
    }
}
