package org.investstat.source.file;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkContext;
import org.apache.spark.util.AccumulatorV2;

/**
 * The files that tasks have read to their end, by path. A part that is read again (a retried task, a second action)
 * replaces what it said before, so nothing counts twice. Complete only after an action that reads every row.
 */
public final class InputFacts extends AccumulatorV2<FilePart, Map<String, FileFact>> {
    private final Map<String, FilePart> parts = new ConcurrentHashMap<>();

    /** Lets tasks of this context report here; a second call changes nothing. */
    public synchronized void registerWith(SparkContext context) {
        if (!isRegistered()) {
            context.register(this, "input files");
        }
    }

    @Override
    public boolean isZero() {
        return parts.isEmpty();
    }

    @Override
    public InputFacts copy() {
        InputFacts copy = new InputFacts();
        copy.parts.putAll(parts);
        return copy;
    }

    @Override
    public void reset() {
        parts.clear();
    }

    @Override
    public void add(FilePart part) {
        parts.put(part.key(), part);
    }

    @Override
    public void merge(AccumulatorV2<FilePart, Map<String, FileFact>> other) {
        parts.putAll(((InputFacts) other).parts);
    }

    /** By path, sorted. */
    @Override
    public Map<String, FileFact> value() {
        Map<String, FileFact> files = new TreeMap<>();
        parts.values().forEach(part -> files.merge(part.fact().path(), part.fact(), FileFact::plus));
        return files;
    }
}
