package org.investstat.report.bulletin;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.investstat.text.Lang;

/**
 * One file of sentences.
 *
 * @param name as messages call it
 */
public record Template(String name, Lang lang, List<Line> lines) {
    public Template {
        lines = List.copyOf(lines);
    }

    /**
     * A line of Markdown.
     *
     * @param number in the file, from 1
     * @param optional left out where one of its figures has no value
     */
    public record Line(int number, boolean optional, List<Part> parts) {
        public Line {
            parts = List.copyOf(parts);
        }

        /** Its placeholders of figures. */
        public Stream<Part.Slot> slots() {
            return parts.stream().filter(Part.Slot.class::isInstance).map(Part.Slot.class::cast);
        }
    }

    /** File and line, as in other messages of the configuration. */
    public String at(Line line) {
        return name + ":" + line.number();
    }

    /** The same without some lines. */
    public Template only(Predicate<Line> kept) {
        return new Template(name, lang, lines.stream().filter(kept).toList());
    }
}
