package org.investstat.indicator.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Dense codes for words, in the order in which they are met. */
public final class Dictionary<T> {
    private final Map<T, Integer> codes = new HashMap<>();
    private final List<T> words = new ArrayList<>();

    /** The code of a word, -1 for one not met yet. */
    public int find(T word) {
        Integer code = codes.get(word);
        return code == null ? -1 : code;
    }

    /** The code of a word, a new one if need be; the caller hands in a word that it will not change. */
    public int code(T word) {
        Integer code = codes.putIfAbsent(word, words.size());
        if (code != null) {
            return code;
        }
        words.add(word);
        return words.size() - 1;
    }

    public int size() {
        return words.size();
    }

    public T word(int code) {
        return words.get(code);
    }

    public String[] texts() {
        return words.stream().map(Object::toString).toArray(String[]::new);
    }
}
