package org.investstat.indicator.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.investstat.table.Facts;
import org.investstat.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterExpressionTest {
    private static final String ALLOWED =
            "allowed are columns of contract_lines, literals, comparisons, in, like, between, is null, and, or, not,"
                    + " + - * and the functions year, month, coalesce, lower, upper, trim, abs, array_contains, size,"
                    + " datediff, startswith, endswith, contains";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contract_type = 'formal' and status <> 'terminated'",
                "not is_lead or is_lead is true",
                "amount between 1 and 5.5",
                "signed_on >= '2020-01-01' and signed_on < date'2021-01-01'",
                "event like '%会%' and channel is not null",
                "year(signed_on) in (2020, 2021) and month(signed_on) = 3",
                "array_contains(investor_tags, 'quality') and size(chains) > 1",
                "coalesce(trim(lower(upper(event))), '') <> ''",
                "startswith(event, 'a') or endswith(event, 'b') or contains(event, 'c')",
                "abs(-amount) + 1 - 2 * 3 > 0",
                "datediff(signed_on, '2020-01-01') <=> 3",
                "true -- a comment"
            })
    void whatAFilterNeedsIsAllowed(String filter) {
        assertThat(problems(filter)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "reflect('java.lang.System', 'exit', '1') = 'x' # the function reflect",
                "java_method('java.lang.System', 'exit', '1') = 'x' # the function java_method",
                "try_reflect('java.lang.System', 'exit', '1') = 'x' # the function try_reflect",
                "input_file_name() = 'x' # the function input_file_name",
                "input_file_block_start() > 1 # the function input_file_block_start",
                "`reflect`('java.lang.System', 'exit', '1') = 'x' # the function reflect",
                "system.builtin.reflect('java.lang.System', 'exit') = 'x' # the function system.builtin.reflect",
                "abs(reflect('java.lang.System', 'exit')) > 1 # the function reflect",
                "amount in (1, reflect('java.lang.System', 'exit')) # the function reflect",
                "transform(chains, x -> reflect('a', 'b')) is null # the function transform",
                "aggregate(chains, '', (a, x) -> a) = '' # the function aggregate",
                "raise_error('x') is null # the function raise_error",
                "current_user() = 'root' # the function current_user",
                "session_user() = 'root' # the function session_user",
                "version() = '4' # the function version",
                "xpath_string(event, '/x') = '' # the function xpath_string",
                "from_json(event, 'a int') is null # the function from_json",
                "read_files('/etc/passwd') is null # the function read_files",
                "sleep(100) is null # the function sleep",
                "current_date() > signed_on # the function current_date",
                "exists (select 1 from parquet.`/tmp/x`) # a subquery",
                "not exists (from csv.`/etc/passwd`) # a subquery",
                "array_contains(array(1), 1) # the function array",
                "spark_catalog.default.year(signed_on) = 1 # the function spark_catalog.default.year",
                "count(*) > 1 # the function count",
                "size(distinct chains) > 1 # the function size",
                "exists (select 1) # a subquery",
                "amount in (select 1) # a subquery",
                "amount > (select max(_c0) from csv.`/etc/passwd`) # a subquery",
                "size(x -> x) > 1 # a lambda",
                "* # the star *",
                "contract_lines.* # the star *",
                "is_lead as x # an alias",
                "cast(amount as int) = 1 # cast",
                "event::int = 1 # cast",
                "try_cast(event as int) = 1 # try_cast",
                "event regexp '(a+)+' # rlike",
                "event ilike '%a' # ilike",
                "event like all ('%a', '%b') # likeall",
                "chains[0] = 'a' # unresolvedextractvalue",
                "amount / 2 > 1 # divide",
                "event rlike '(a+)+' # rlike",
                "case when is_lead then true end # casewhen",
                ":x = 1 # namedparameter",
                "sum(amount) over () > 1 # windowexpression",
            })
    void nothingElseIs(String filter, String what) {
        assertThat(problems(filter)).containsExactly(what + " is not allowed; " + ALLOWED);
    }

    @Test
    void everyThingThatIsNotAllowedIsNamed() {
        assertThat(problems("uuid() = amuont and rand() > 1"))
                .containsExactly(
                        "the function uuid is not allowed; " + ALLOWED,
                        "contract_lines has no column 'amuont'; did you mean 'amount'?",
                        "the function rand is not allowed; " + ALLOWED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "amount > # syntax error at line 1, column 9: at or near end of input",
                "/*+ broadcast(t) */ is_lead # comments /* */ and hints are not allowed; remove them",
                "is_lead /* /* nested */ # comments /* */ and hints are not allowed; remove them",
                "is_lead; drop table x # syntax error at line 1, column 8: at or near ';'",
                "amount # is no condition; write a comparison",
                "signed_on > 'soon' # 'soon' cannot be read as DATE; correct it",
                "amount > '100' # compares in floating point; write numbers without quotes or exponents",
                "amount > 1e2 # compares in floating point; write numbers without quotes or exponents",
                "event.x = 1 # contract_lines has no column 'event.x'; did you mean 'event'?",
            })
    void whatCannotWorkIsFoundBeforeARowIsRead(String filter, String message) {
        assertThat(problems(filter)).containsExactly(message);
    }

    @Test
    void argumentsOfTheWrongTypeAreFound() {
        assertThat(problems("array_contains(investor_tags, 1)"))
                .singleElement()
                .asString()
                .startsWith("does not type-check: Cannot resolve \"array_contains(investor_tags, 1)\"");
    }

    @Test
    void messagesExistInChinese() {
        List<String> zh = new ArrayList<>();

        FilterExpression.columns("amount >", Facts.CONTRACT_LINES, p -> zh.add(p.zh()));

        assertThat(zh).containsExactly("第 1 行第 9 列语法错误：at or near end of input");
    }

    @Test
    void theColumnsReadAreTold() {
        assertThat(FilterExpression.columns(
                        "landed_on is not null or park and landed_on > signed_on", Facts.PROJECTS, p -> {}))
                .isEqualTo(Set.of("landed_on", "park", "signed_on"));
    }

    private static List<String> problems(String filter) {
        List<Text> problems = new ArrayList<>();
        FilterExpression.columns(filter, Facts.CONTRACT_LINES, problems::add);
        return problems.stream().map(Text::en).toList();
    }
}
