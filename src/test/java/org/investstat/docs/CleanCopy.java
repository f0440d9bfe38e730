package org.investstat.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What a checkout has and nothing else, in a folder {@code investstat} of somebody's home, with the jar of this build at
 * hand: building it once more would take a minute and show nothing.
 */
final class CleanCopy {
    private final Path home;
    private final Path root;

    private CleanCopy(Path home) {
        this.home = home;
        this.root = home.resolve("investstat");
    }

    static CleanCopy of(Path source, Path home) throws IOException, InterruptedException {
        CleanCopy copy = new CleanCopy(home);
        Process git = new ProcessBuilder("git", "ls-files", "-z")
                .directory(source.toFile())
                .start();
        String tracked = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (git.waitFor() != 0) {
            throw new IOException("git ls-files ended with " + git.exitValue());
        }
        for (String file : tracked.split("\0")) {
            if (Files.exists(source.resolve(file))) { // deleted, and not yet committed
                Path target = copy.root.resolve(file);
                Files.createDirectories(target.getParent());
                Files.copy(source.resolve(file), target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        copy.built(source.resolve("target"));
        return copy;
    }

    /** Newer than all sources, as after scripts/build; an archive of classes only saves time. */
    private void built(Path target) throws IOException, InterruptedException {
        Files.createDirectories(root.resolve("target"));
        for (String name : List.of("spark.classpath", "investstat.jar")) {
            Files.copy(target.resolve(name), root.resolve("target").resolve(name));
        }
        Process archive = new ProcessBuilder(
                        "bash", "-c", "source scripts/launch.sh; sleep 0.1; touch \"$(class_archive)\"")
                .directory(root.toFile())
                .inheritIO()
                .start();
        archive.waitFor();
    }

    Path home() {
        return home;
    }

    Path root() {
        return root;
    }
}
