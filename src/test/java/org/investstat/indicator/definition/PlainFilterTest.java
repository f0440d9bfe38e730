package org.investstat.indicator.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.investstat.table.FactSchema;
import org.investstat.table.Facts;
import org.investstat.table.TableColumn;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainFilterTest {
    private static final List<String> FORMS = List.of(
            "%s",
            "%s = 'x'",
            "%s <> 'x'",
            "%s <= '2024-02-29'",
            "%s > '2023-02-29'",
            "%s in ('x')",
            "%s in('x', '')",
            "%s is null",
            "not %s is not null",
            "array_contains(%s, 'x')");

    @ParameterizedTest
    @MethodSource("columnOfEachType")
    void ofEveryFormAndTypeItSaysWhatSparkSays(TableColumn column) {
        for (String form : FORMS) {
            String filter = form.formatted(column.name());
            assertThat(PlainFilter.columns(filter, factWith(column)).isPresent())
                    .as(filter + " on " + column.type())
                    .isEqualTo(problems(filter, factWith(column)).isEmpty());
        }
    }

    /** Spark reads the text as a boolean, row by row: not certainly right. */
    @Test
    void notOfATextIsLeftToSpark() {
        assertThat(PlainFilter.columns("not status", Facts.CONTRACT_LINES)).isEmpty();
    }

    /** A column named like a keyword of Spark would be one. */
    @ParameterizedTest
    @MethodSource("facts")
    void sparkTakesEveryColumnForAColumn(FactSchema fact) {
        String all = fact.table().names().stream().map(c -> c + " is null").collect(Collectors.joining(" or "));

        assertThat(PlainFilter.columns(all, fact))
                .contains(Set.copyOf(fact.table().names()));
        assertThat(FilterTree.columns(all, fact, p -> {}))
                .isEqualTo(Set.copyOf(fact.table().names()));
    }

    @Test
    void whateverItTakesSparkTakes() {
        List<String> words = List.of("is_lead", "not is_lead", "status = 'x'", "chains is null", "(", ")", "and", "or");
        Random random = new Random(4);
        int taken = 0;
        while (taken < 40) {
            String filter = random.ints(1 + random.nextInt(7), 0, words.size())
                    .mapToObj(words::get)
                    .collect(Collectors.joining(" "));
            Optional<Set<String>> columns = PlainFilter.columns(filter, Facts.CONTRACT_LINES);
            if (columns.isPresent()) {
                taken++;
                assertThat(problems(filter, Facts.CONTRACT_LINES)).as(filter).isEmpty();
                assertThat(FilterTree.columns(filter, Facts.CONTRACT_LINES, p -> {}))
                        .isEqualTo(columns.get());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "status",
                "status = ",
                "status = 'x",
                "status = 'x''y'",
                "status = 'x' 'y'",
                "status = x'4a'",
                "status = 'a\\'b'",
                "STATUS = 'x'",
                "status = 'x' -- a comment",
                "status in ()",
                "status in ('x',)",
                "(is_lead",
                "is_lead)",
                "is_lead and",
                "is_lead is_lead",
                "true",
                "amount > 1"
            })
    void sparkIsAskedOfEverythingElse(String filter) {
        assertThat(PlainFilter.columns(filter, Facts.CONTRACT_LINES)).isEmpty();
    }

    @Test
    void aLeadsConditionIsPlain() {
        assertThat(PlainFilter.columns("is_lead and (contract_type = 'formal'\nor not is_lead)", Facts.CONTRACT_LINES))
                .contains(Set.of("is_lead", "contract_type"));
    }

    private static List<String> problems(String filter, FactSchema fact) {
        List<Text> problems = new ArrayList<>();
        FilterTree.columns(filter, fact, problems::add);
        return problems.stream().map(Text::en).toList();
    }

    private static Collection<FactSchema> facts() {
        return Facts.all();
    }

    private static FactSchema factWith(TableColumn column) {
        return facts().stream()
                .filter(fact -> fact.table().columns().contains(column))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<TableColumn> columnOfEachType() {
        List<DataType> seen = new ArrayList<>();
        return facts().stream()
                .flatMap(fact -> fact.table().columns().stream())
                .filter(column -> !seen.contains(column.type()) && seen.add(column.type()))
                .toList()
                .stream();
    }
}
