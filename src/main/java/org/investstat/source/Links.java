package org.investstat.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.investstat.text.Text;

/**
 * How far symbolic links of local disks are followed. Others write the folders of ledgers: a link of theirs to a file that
 * only this process may read would show that file's first line in a message.
 */
public enum Links {
    /** Within the folder that is read. */
    INSIDE,
    /** Wherever they lead, because the operator says so. */
    ANYWHERE;

    /**
     * What is to be said of a link that leads too far.
     *
     * @param base the folder that is read
     * @param entry what was found in it, or below
     * @param name as people call it
     */
    Optional<Text> refusal(
            FileSystem fs, org.apache.hadoop.fs.Path base, org.apache.hadoop.fs.Path entry, String name) {
        return this == INSIDE && isLink(fs, entry) && leaves(local(base), local(entry))
                ? Optional.of(told(name))
                : Optional.empty();
    }

    /** The same of a path that the configuration names: a link is trusted that whoever runs this, or root, has made. */
    Optional<Text> refusalOfNamed(FileSystem fs, org.apache.hadoop.fs.Path path) {
        return isLink(fs, path) && trusted(local(path))
                ? Optional.empty()
                : refusal(fs, path.getParent(), path, path.getName());
    }

    static boolean isLink(FileSystem fs, org.apache.hadoop.fs.Path path) {
        return fs.getScheme().equals("file") && Files.isSymbolicLink(local(path));
    }

    private static Path local(org.apache.hadoop.fs.Path path) {
        return Path.of(path.toUri().getPath());
    }

    /** One that stays in its own folder is no stranger there, wherever that folder lies. */
    private static boolean leaves(Path base, Path link) {
        try {
            Path target = link.toRealPath();
            return !target.startsWith(base.toRealPath())
                    && !target.startsWith(link.resolveSibling(".").toRealPath());
        } catch (IOException broken) {
            return false; // which is told elsewhere
        }
    }

    private static boolean trusted(Path link) {
        try {
            String owner = Files.getOwner(link, LinkOption.NOFOLLOW_LINKS).getName();
            return owner.equals("root") || owner.equals(System.getProperty("user.name"));
        } catch (IOException | UnsupportedOperationException untold) {
            return false;
        }
    }

    private static Text told(String name) {
        return Text.of(
                        "{0} 是通往所读文件夹之外的符号链接；请放入文件本身，或写入 ignore；确需如此则加 --follow-links",
                        "{0} is a symbolic link that leads out of the folder that is read; put the file itself there, or list it"
                                + " under ignore; where it is right, give --follow-links")
                .with(name);
    }
}
