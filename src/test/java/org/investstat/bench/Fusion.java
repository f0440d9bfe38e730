package org.investstat.bench;

import java.util.List;
import org.investstat.bench.Questions.Question;

/** Which questions go into one GROUPING SETS. */
final class Fusion {
    private Fusion() {}

    static List<List<Question>> of(List<Question> questions) {
        return List.of(questions);
    }
}
