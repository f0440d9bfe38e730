package org.investstat.indicator.figure;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a board shows of one region, period and members: an indicator a column.
 *
 * @param place one of the figures, which says where the row stands
 * @param figures null where an indicator has none
 */
public record BoardRow(Figure place, @Nullable Figure[] figures) {

    /**
     * Figures side by side, in their order.
     *
     * @param columns the figures of each indicator that belong on the board, in their order
     */
    public static Stream<BoardRow> of(List<Iterator<Figure>> columns) {
        return StreamSupport.stream(new Merging(columns), false);
    }

    /** Takes the least of all heads again and again: the columns are sorted alike. */
    private static final class Merging extends Spliterators.AbstractSpliterator<BoardRow> {
        private final List<Iterator<Figure>> columns;
        private final @Nullable Figure[] heads;

        Merging(List<Iterator<Figure>> columns) {
            super(Long.MAX_VALUE, ORDERED);
            this.columns = columns;
            this.heads = columns.stream().map(Merging::next).toArray(Figure[]::new);
        }

        private static @Nullable Figure next(Iterator<Figure> column) {
            return column.hasNext() ? column.next() : null;
        }

        @Override
        public boolean tryAdvance(Consumer<? super BoardRow> action) {
            Figure place = null;
            for (Figure head : heads) {
                place = head != null && (place == null || Figure.comparePlaces(head, place) < 0) ? head : place;
            }
            if (place == null) {
                return false;
            }
            @Nullable Figure[] row = new Figure[heads.length];
            for (int i = 0; i < row.length; i++) {
                Figure head = heads[i];
                if (head != null && Figure.comparePlaces(head, place) == 0) {
                    row[i] = head;
                    heads[i] = next(columns.get(i));
                }
            }
            action.accept(new BoardRow(place, row));
            return true;
        }
    }
}
