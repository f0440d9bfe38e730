package org.investstat.reference;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what a text resolved to, since the same few thousand names repeat over millions of rows. Each process starts
 * with an empty one, and a column of random texts does not fill the memory.
 */
final class Memo implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int LIMIT = 50_000;

    private final transient Map<String, Resolution> known = new ConcurrentHashMap<>();

    Resolution of(String text, Function<String, Resolution> resolve) {
        Resolution found = known.get(text);
        if (found == null) {
            found = resolve.apply(text);
            if (known.size() < LIMIT) {
                known.put(text, found);
            }
        }
        return found;
    }

    private Object readResolve() {
        return new Memo();
    }
}
