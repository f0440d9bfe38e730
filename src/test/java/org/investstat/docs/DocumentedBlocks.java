package org.investstat.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fenced blocks of the pages, with what the comment above each says of it. */
final class DocumentedBlocks {
    private static final Pattern FENCE = Pattern.compile("^ *```(\\w*)\\s*$");
    private static final Pattern NOT_RUN = Pattern.compile("<!-- not run: (.+) -->");
    private static final Pattern ENDS_WITH = Pattern.compile("<!-- ends with (\\d+) -->");
    private static final Set<String> TYPED = Set.of("sh", "bash", "console");

    private DocumentedBlocks() {}

    /**
     * A block.
     *
     * @param at page and line, as messages call it
     * @param language what stands behind the fence
     * @param notRun why nobody can run it here
     * @param exitCode of its last command
     */
    record Block(String at, String language, String text, Optional<String> notRun, int exitCode) {
        boolean typed() {
            return TYPED.contains(language);
        }

        /** What is typed, without comments, which are in the reader's language. */
        String commands() {
            return text.lines()
                    .map(line -> line.replaceAll("(^|\\s+)# .*", ""))
                    .filter(line -> !line.isBlank())
                    .reduce("", (all, line) -> all + line.replaceAll("\\s+", " ") + "\n");
        }
    }

    /** Every page of the project, by its path, the README first. */
    static List<Path> pages(Path root) throws IOException {
        List<Path> pages = new ArrayList<>(List.of(root.resolve("README.md")));
        for (String folder : List.of(".github", "src/docs", "conf", "data-sample")) {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
            }
        }
        return pages;
    }

    static List<Block> of(Path root, Path page) throws IOException {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = Files.readAllLines(page);
        String above = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (fence.matches()) {
                int end = i + 1;
                while (!lines.get(end).strip().equals("```")) {
                    end++;
                }
                String text = String.join("\n", lines.subList(i + 1, end)) + "\n";
                String at = root.relativize(page) + ":" + (i + 1);
                blocks.add(new Block(
                        at,
                        fence.group(1),
                        text,
                        said(NOT_RUN, above),
                        said(ENDS_WITH, above).map(Integer::parseInt).orElse(0)));
                i = end;
                above = "";
            } else if (!lines.get(i).isBlank()) {
                above = lines.get(i);
            }
        }
        return blocks;
    }

    private static Optional<String> said(Pattern pattern, String comment) {
        Matcher matcher = pattern.matcher(comment.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
