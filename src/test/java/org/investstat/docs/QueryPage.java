package org.investstat.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The queries of {@code src/docs/queries.md}, each with the lines that the page says it gives. */
public final class QueryPage {
    private static final Path PAGE =
            Path.of(System.getProperty("investstat.basedir", "."), "src", "docs", "queries.md");
    private static final Pattern QUERY = Pattern.compile("```sql\n(.*?)\n```\n\n```text\n(.*?)\n```", Pattern.DOTALL);

    /** A query and its result. */
    public record Query(String sql, List<String> lines) {}

    private QueryPage() {}

    public static List<Query> queries() {
        try {
            Matcher found = QUERY.matcher(Files.readString(PAGE));
            List<Query> all = new ArrayList<>();
            while (found.find()) {
                all.add(new Query(found.group(1), List.of(found.group(2).split("\n"))));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
