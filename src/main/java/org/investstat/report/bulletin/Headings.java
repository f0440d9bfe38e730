package org.investstat.report.bulletin;

import java.util.ArrayList;
import java.util.List;

/** Closes the gaps of lines that were left out: headings without text below them, and blank lines upon blank lines. */
final class Headings {
    private Headings() {}

    static List<String> withText(List<String> lines) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int level = level(lines.get(i));
            boolean gap = lines.get(i).isBlank()
                    && (kept.isEmpty() || kept.get(kept.size() - 1).isBlank());
            if (!gap && (level == 0 || hasText(lines, i + 1, level))) {
                kept.add(lines.get(i));
            }
        }
        return kept;
    }

    private static boolean hasText(List<String> lines, int from, int level) {
        for (String line : lines.subList(from, lines.size())) {
            int next = level(line);
            if (next > 0 && next <= level) {
                return false;
            }
            if (next == 0 && !line.isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static int level(String line) {
        int marks = 0;
        while (marks < line.length() && line.charAt(marks) == '#') {
            marks++;
        }
        return marks > 0 && marks < line.length() && line.charAt(marks) == ' ' ? marks : 0;
    }
}
