package org.investstat.indicator.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Dense codes for words, in the order in which they are met. */
final class Dictionary<T> {
    private final Map<T, Integer> codes = new HashMap<>();
    private final List<T> words = new ArrayList<>();

    /** The code of a word, -1 for one not met yet. */
    int find(T word) {
        Integer code = codes.get(word);
        return code == null ? -1 : code;
    }

    /** The code of a word, a new one if need be; the caller hands in a word that it will not change. */
    int code(T word) {
        Integer code = codes.putIfAbsent(word, words.size());
        if (code != null) {
            return code;
        }
        words.add(word);
        return words.size() - 1;
    }

    int size() {
        return words.size();
    }

    T word(int code) {
        return words.get(code);
    }

    String[] texts() {
        return words.stream().map(Object::toString).toArray(String[]::new);
    }
}
