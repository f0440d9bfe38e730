package org.investstat.indicator.pass.column;

import java.util.List;
import java.util.stream.Stream;

/** The values of several columns side by side as one code a row: that of the columns before the last, and the last. */
public final class TupleColumn {
    private final List<? extends CodeColumn> parts;
    private final PairCodes[] pairs;
    private final int[][] steps;
    private int[] codes = {};

    public TupleColumn(List<? extends CodeColumn> parts) {
        this.parts = List.copyOf(parts);
        this.pairs = Stream.generate(PairCodes::new)
                .limit(Math.max(0, parts.size() - 1))
                .toArray(PairCodes[]::new);
        this.steps = new int[pairs.length][0];
    }

    /** Makes the codes of the batch that the columns have read. */
    public void read(int rows) {
        if (parts.isEmpty()) {
            codes = codes.length < rows ? new int[rows] : codes;
            return;
        }
        codes = parts.get(0).codes();
        for (int i = 0; i < pairs.length; i++) {
            steps[i] = steps[i].length < rows ? new int[rows] : steps[i];
            pairs[i].codes(codes, parts.get(i + 1).codes(), rows, steps[i]);
            codes = steps[i];
        }
    }

    public int[] codes() {
        return codes;
    }

    public int size() {
        return pairs.length > 0
                ? pairs[pairs.length - 1].size()
                : parts.isEmpty() ? 1 : parts.get(0).size();
    }

    /** The code of one of the columns in a tuple. */
    public int part(int code, int position) {
        int tuple = code;
        for (int i = pairs.length; i > position; i--) {
            tuple = pairs[i - 1].first(tuple);
        }
        return position == 0 ? tuple : pairs[position - 1].second(tuple);
    }
}
