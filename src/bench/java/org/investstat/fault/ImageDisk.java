package org.investstat.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * An ext4 in a file, mounted for a while; only the system's administrator can do that. What is in the file at a moment is
 * what a disk holds whose power is cut at that moment: a copy of it is mounted again, which replays the journal.
 */
final class ImageDisk implements AutoCloseable {
    private static final String MEGABYTES = "64M";

    private final Path image;
    private final Path place;

    private ImageDisk(Path image, Path place) {
        this.image = image;
        this.place = place;
    }

    /** A fresh one. */
    static ImageDisk mount(Path place) throws IOException {
        Path image = place.resolveSibling(place.getFileName() + ".image");
        SmallDisk.command("truncate", "-s", MEGABYTES, image.toString());
        SmallDisk.command("mke2fs", "-q", "-F", "-t", "ext4", image.toString());
        return mounted(image, place);
    }

    private static ImageDisk mounted(Path image, Path place) throws IOException {
        Files.createDirectories(place);
        SmallDisk.command("mount", "-o", "loop", image.toString(), place.toString());
        return new ImageDisk(image, place);
    }

    Path place() {
        return place;
    }

    /** What is on the disk now; written to while it is copied, it is copied once more. */
    Path cut(Path copy) throws IOException {
        do {
            Files.copy(image, copy, StandardCopyOption.REPLACE_EXISTING);
        } while (Files.mismatch(image, copy) >= 0);
        return copy;
    }

    /** A copy as it is after the next start of the machine. */
    static ImageDisk again(Path copy) throws IOException {
        return mounted(copy, copy.resolveSibling("again"));
    }

    @Override
    public void close() throws IOException {
        SmallDisk.command("umount", place.toString());
        Files.delete(image);
    }
}
