package org.investstat.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Someone else at work on a file of the local disk while a run reads it, and the file as it was before. */
record Meddler(Path file, byte[] before) {

    /** Takes the file away, or writes its last line a second time. */
    static Meddler with(Path file, FaultKind kind) throws IOException {
        byte[] before = Files.readAllBytes(file);
        if (kind == FaultKind.GONE) {
            Files.delete(file);
        } else {
            Files.write(file, lastLine(before), StandardOpenOption.APPEND);
        }
        return new Meddler(file, before);
    }

    private static byte[] lastLine(byte[] text) {
        int from = text.length - 1;
        while (from > 0 && text[from - 1] != '\n') {
            from--;
        }
        return java.util.Arrays.copyOfRange(text, from, text.length);
    }

    void undo() throws IOException {
        Files.write(file, before);
    }
}
