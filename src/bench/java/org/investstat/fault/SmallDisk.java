package org.investstat.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk of a few kilobytes in memory, mounted for a while; only the system's administrator can do that. */
final class SmallDisk implements AutoCloseable {
    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    static SmallDisk mount(Path place, long kilobytes) throws IOException {
        Files.createDirectories(place);
        command("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", place.toString());
        return new SmallDisk(place);
    }

    Path place() {
        return place;
    }

    void resize(long kilobytes) throws IOException {
        command("mount", "-o", "remount,rw,size=" + kilobytes + "k", place.toString());
    }

    void makeReadOnly() throws IOException {
        command("mount", "-o", "remount,ro", place.toString());
    }

    long usedKilobytes() throws IOException {
        var store = Files.getFileStore(place);
        return (store.getTotalSpace() - store.getUnallocatedSpace()) >> 10;
    }

    static void command(String... words) throws IOException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(List.of(words) + ": " + said);
        }
    }

    @Override
    public void close() throws IOException {
        command("umount", place.toString());
    }
}
