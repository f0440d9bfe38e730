package org.investstat.config;

import java.util.List;
import org.apache.hadoop.fs.GlobPattern;

/**
 * What the operator says is no ledger's: globs of names below the input folder. One without a slash is held against the
 * bare name, wherever it lies; one with a slash against the whole path below the folder. A folder that matches is not
 * looked into.
 */
public final class IgnorePatterns {
    /** Nothing is passed over. */
    public static final IgnorePatterns NONE = new IgnorePatterns(List.of());

    private record Glob(GlobPattern pattern, boolean ofPath) {}

    private final List<Glob> globs;

    private IgnorePatterns(List<Glob> globs) {
        this.globs = List.copyOf(globs);
    }

    /**
     * The patterns, ready to be held against names.
     *
     * @throws org.investstat.text.Failure CONFIG, for what is no glob below the folder
     */
    public static IgnorePatterns of(List<String> patterns) {
        return new IgnorePatterns(patterns.stream()
                .map(IgnorePatterns::checked)
                .map(IgnorePatterns::glob)
                .toList());
    }

    /**
     * Whether the operator says that this is no ledger's.
     *
     * @param path below the input folder, with {@code /} between folders
     */
    public boolean match(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return globs.stream().anyMatch(g -> g.pattern().matches(g.ofPath() ? path : name));
    }

    static String checked(String pattern) {
        boolean below = !bare(pattern).isEmpty() && !pattern.startsWith("/") && !pattern.contains("://");
        Guard.that(
                below && !pattern.contains("..") && compiles(bare(pattern)),
                "“{0}”不是输入文件夹内的文件名模式；如 README*、*.pdf、contracts/旧*.csv",
                "'{0}' is no pattern of names below the input folder; write one like README*, *.pdf, contracts/old*.csv",
                pattern);
        return pattern;
    }

    private static boolean compiles(String pattern) {
        try {
            return new GlobPattern(pattern).hasWildcard() || !pattern.isEmpty();
        } catch (RuntimeException e) {
            // Of a library that Hadoop keeps under a name of its own.
            return false;
        }
    }

    private static Glob glob(String pattern) {
        String bare = bare(pattern);
        return new Glob(new GlobPattern(bare), bare.indexOf('/') >= 0);
    }

    private static String bare(String pattern) {
        return pattern.replaceFirst("^\\./", "").replaceFirst("/+$", "");
    }
}
