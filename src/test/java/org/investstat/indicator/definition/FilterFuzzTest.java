package org.investstat.indicator.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.investstat.Mutations;
import org.investstat.table.Facts;
import org.investstat.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random and hostile filters: each reads columns of its fact and nothing else, or is refused in one clear line a fault. */
@Tag("fuzz")
class FilterFuzzTest {
    private static final int TRIES = 1500;
    private static final List<String> WORDS = List.of(
            "amount",
            "signed_on",
            "is_lead",
            "investor_tags",
            "event",
            "and",
            "or",
            "not",
            "(",
            ")",
            ",",
            "=",
            "<>",
            "<=>",
            "+",
            "-",
            "*",
            "/",
            "is null",
            "in ('a')",
            "between 1 and 2",
            "like '%a'",
            "'x'",
            "1",
            "1e5",
            "date'2020-01-01'",
            "null",
            "true",
            "year(signed_on)",
            "array_contains(investor_tags, 'a')",
            "reflect('java.lang.Runtime', 'exit')",
            "java_method('a', 'b')",
            "(select 1)",
            "csv.`/etc/passwd`",
            "x -> x",
            "/*+ hint */",
            ";",
            "`",
            "\"",
            "\\",
            "case when",
            "over ()",
            "::int",
            "[0]",
            "?",
            ":a",
            "interval 1 day",
            "input_file_name()");

    @Test
    void sentencesOfSqlAreFiltersOrRefused() {
        Set<String> columns = Set.copyOf(Facts.CONTRACT_LINES.table().names());
        Mutations mutations = new Mutations(20231220);
        int accepted = 0;
        for (int i = 0; i < TRIES; i++) {
            String filter = mutations.sentence(WORDS, " ");
            List<Text> problems = new ArrayList<>();

            Set<String> read = FilterExpression.columns(filter, Facts.CONTRACT_LINES, problems::add);

            assertThat(columns).as(filter).containsAll(read);
            problems.forEach(p -> assertThat(p.en()).as(filter).isNotBlank().hasSizeLessThan(3000));
            accepted += problems.isEmpty() ? 1 : 0;
            if (problems.isEmpty()) {
                assertThat(filter).doesNotContain("reflect", "java_method", "select", "csv.", "->", "input_file_name");
            }
        }
        assertThat(accepted).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "not ",
                "- ",
                "is_lead and ",
                "amount + ",
                "abs(",
                "'",
                "`",
                "/*",
                "case when ",
                "((amount)) = "
            })
    void depthIsRefusedAtOnce(String part) {
        List<Text> problems = new ArrayList<>();
        String filter = part.repeat(3900 / part.length());

        assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> FilterExpression.columns(filter, Facts.CONTRACT_LINES, problems::add));

        assertThat(problems).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 400, 900})
    void aFilterThatIsNestedDeeplyIsReadOrRefused(int depth) {
        List<Text> problems = new ArrayList<>();

        FilterExpression.columns(
                "(".repeat(depth) + "is_lead" + ")".repeat(depth), Facts.CONTRACT_LINES, problems::add);

        problems.forEach(p -> assertThat(p.en()).hasSizeLessThan(300));
    }
}
