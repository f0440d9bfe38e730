package org.investstat.fault;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A reader of an output who resolves CURRENT again and again, and holds the run that it names against its manifest the
 * moment it first sees it.
 */
final class Onlooker {
    static final String NOTHING = "(nothing)";

    private final FileSystem fs;
    private final Path output;
    private final List<String> seen = new ArrayList<>();
    private final Map<String, WholeRunCheck> runs = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();

    /** @param fs without faults */
    Onlooker(FileSystem fs, Path output) {
        this.fs = fs;
        this.output = output;
    }

    /** Never throws: it is called in the middle of what it looks at. */
    synchronized void look() {
        try {
            String id = current();
            if (!seen.isEmpty() && seen.get(seen.size() - 1).equals(id)) {
                return;
            }
            seen.add(id);
            if (!id.equals(NOTHING)) {
                runs.put(id, WholeRunCheck.read(fs, new Path(output, "runs/" + id)));
            }
        } catch (IOException | AssertionError e) {
            complaints.add(String.valueOf(e));
        }
    }

    private String current() throws IOException {
        try (InputStream in = fs.open(new Path(output, "CURRENT"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (FileNotFoundException e) {
            return NOTHING;
        }
    }

    /** The run ids that were seen, each change once. */
    synchronized List<String> seen() {
        return List.copyOf(seen);
    }

    /** The run that is published now. */
    synchronized WholeRunCheck published() {
        try {
            return WholeRunCheck.read(fs, new Path(output, "runs/" + current()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a reader would complain of. */
    synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Looks on, from nothing seen on. */
    synchronized void begin() {
        seen.clear();
        complaints.clear();
        look();
    }
}
