package org.investstat.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.GlobExpander;
import org.apache.hadoop.fs.GlobFilter;
import org.apache.hadoop.fs.Path;

/**
 * What a path with patterns in it means. Folders that are there as they are written are names, whatever letters they
 * have; from the first that is not on, each name is a pattern of Hadoop's. Hadoop's own search takes every name for one,
 * so that the folder {@code conf[1]} of a configuration leads into {@code conf1}, and stumbles over a colon.
 *
 * @param base the folder whose path is a name
 * @param patterns what is below it, as written
 */
record GlobSearch(FileSystem fs, Path base, String patterns) {

    static GlobSearch of(FileSystem fs, Path path) throws IOException {
        Path whole = fs.makeQualified(path);
        Path base = Optional.ofNullable(whole.getParent()).orElse(whole);
        while (base.getParent() != null && !fs.exists(base)) {
            base = base.getParent();
        }
        String above = base.toUri().getPath();
        String written = whole.toUri().getPath();
        return new GlobSearch(fs, base, written.substring(above.endsWith("/") ? above.length() : above.length() + 1));
    }

    /** Files and folders, sorted by path. */
    List<FileStatus> matches() throws IOException {
        List<FileStatus> found = new ArrayList<>();
        for (String one : GlobExpander.expand(patterns)) {
            List<FileStatus> level = List.of(fs.getFileStatus(base));
            for (String name : one.split("/", -1)) {
                level = below(level, new GlobFilter(name));
            }
            level.stream().filter(match -> !found.contains(match)).forEach(found::add);
        }
        found.sort(Comparator.comparing(FileStatus::getPath));
        return found;
    }

    private List<FileStatus> below(List<FileStatus> folders, GlobFilter pattern) throws IOException {
        List<FileStatus> matches = new ArrayList<>();
        for (FileStatus folder : folders) {
            if (folder.isDirectory()) {
                matches.addAll(List.of(listed(folder.getPath(), pattern)));
            }
        }
        return matches;
    }

    private FileStatus[] listed(Path folder, GlobFilter pattern) throws IOException {
        try {
            return fs.listStatus(folder, pattern);
        } catch (FileNotFoundException e) {
            return new FileStatus[0]; // gone since it was looked for
        }
    }
}
