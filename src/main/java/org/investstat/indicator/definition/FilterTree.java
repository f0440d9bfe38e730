package org.investstat.indicator.definition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.analysis.Star;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Add;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.EqualNullSafe;
import org.apache.spark.sql.catalyst.expressions.EqualTo;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GreaterThan;
import org.apache.spark.sql.catalyst.expressions.GreaterThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.In;
import org.apache.spark.sql.catalyst.expressions.InSubquery;
import org.apache.spark.sql.catalyst.expressions.IsNotNull;
import org.apache.spark.sql.catalyst.expressions.IsNull;
import org.apache.spark.sql.catalyst.expressions.LambdaFunction;
import org.apache.spark.sql.catalyst.expressions.LessThan;
import org.apache.spark.sql.catalyst.expressions.LessThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.Like;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Multiply;
import org.apache.spark.sql.catalyst.expressions.Not;
import org.apache.spark.sql.catalyst.expressions.Or;
import org.apache.spark.sql.catalyst.expressions.PlanExpression;
import org.apache.spark.sql.catalyst.expressions.Subtract;
import org.apache.spark.sql.catalyst.expressions.UnaryMinus;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.internal.SQLConf;
import org.investstat.table.FactSchema;
import org.investstat.text.Nearest;
import org.investstat.text.Text;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A filter as Spark parses it, held to what a filter needs. SQL in configuration is code: the tree may consist of the
 * allowed nodes and nothing else, so that no expression reaches a table, a file, a class or the session.
 */
final class FilterTree {
    private static final Set<Class<? extends Expression>> NODES = Set.of(
            And.class,
            Or.class,
            Not.class,
            EqualTo.class,
            EqualNullSafe.class,
            LessThan.class,
            LessThanOrEqual.class,
            GreaterThan.class,
            GreaterThanOrEqual.class,
            In.class,
            Like.class,
            IsNull.class,
            IsNotNull.class,
            Add.class,
            Subtract.class,
            Multiply.class,
            UnaryMinus.class,
            Literal.class);
    private static final Set<String> FUNCTIONS = new LinkedHashSet<>(List.of(
            "year",
            "month",
            "coalesce",
            "lower",
            "upper",
            "trim",
            "abs",
            "array_contains",
            "size",
            "datediff",
            "startswith",
            "endswith",
            "contains"));

    private final FactSchema fact;
    private final Consumer<Text> problems;
    private final Set<String> columns = new LinkedHashSet<>();
    private boolean refused;

    private FilterTree(FactSchema fact, Consumer<Text> problems) {
        this.fact = fact;
        this.problems = problems;
    }

    /**
     * The columns that a filter reads.
     *
     * @param problems hears what is not allowed, each with what is
     */
    static Set<String> columns(String filter, FactSchema fact, Consumer<Text> problems) {
        FilterTree tree = new FilterTree(fact, problems);
        // As the run's session will read it, whatever the environment makes of the rules.
        SQLConf rules = new SQLConf();
        rules.setConfString("spark.sql.ansi.enabled", "true");
        return SQLConf.withExistingConf(rules, () -> {
            tree.check(filter);
            return tree.columns;
        });
    }

    private void check(String filter) {
        try {
            Expression parsed = new CatalystSqlParser().parseExpression(filter);
            visit(parsed);
            if (!refused) {
                FilterTypes.check(parsed, fact, problems);
            }
        } catch (ParseException e) {
            problems.accept(SqlMessages.syntax(e));
        } catch (AnalysisException e) {
            problems.accept(SqlMessages.analysis(e));
        } catch (StackOverflowError e) {
            problems.accept(Text.of("嵌套过深；请简化", "is nested too deeply; simplify it"));
        }
    }

    private void visit(Expression node) {
        if (node instanceof UnresolvedAttribute column) {
            column(column);
        } else if (node instanceof UnresolvedFunction function && !isAllowed(function)) {
            String name = String.join(".", CollectionConverters.asJava(function.nameParts()));
            refuse(Text.of("函数 {0}", "the function {0}").with(name));
        } else if (node instanceof UnresolvedFunction || NODES.contains(node.getClass())) {
            CollectionConverters.asJava(node.children()).forEach(this::visit);
        } else {
            refuse(called(node));
        }
    }

    private void column(UnresolvedAttribute column) {
        String name = String.join(".", CollectionConverters.asJava(column.nameParts()));
        if (fact.table().find(name).isPresent()) {
            columns.add(name);
            return;
        }
        refused = true;
        problems.accept(Text.of("{0} 没有列“{1}”", "{0} has no column '{1}'")
                .with(fact.name(), name)
                .then("", Nearest.hint(name, fact.table().names())));
    }

    private static boolean isAllowed(UnresolvedFunction function) {
        boolean plain = !function.isDistinct()
                && function.filter().isEmpty()
                && !function.ignoreNulls()
                && function.orderingWithinGroup().isEmpty();
        String name = function.nameParts().head().toLowerCase(Locale.ROOT);
        return plain && function.nameParts().size() == 1 && (FUNCTIONS.contains(name) || name.equals("between"));
    }

    private void refuse(Text what) {
        refused = true;
        Text allowed = Text.of(
                        "允许的有：{0} 的列、字面值、比较、in、like、between、is null、and、or、not、+ - * 以及函数 {1}",
                        "allowed are columns of {0}, literals, comparisons, in, like, between, is null, and, or, not,"
                                + " + - * and the functions {1}")
                .with(fact.name(), String.join(", ", FUNCTIONS));
        problems.accept(what.then("", Text.of("不允许使用；", " is not allowed; ")).then("", allowed));
    }

    private static Text called(Expression node) {
        if (node instanceof PlanExpression || node instanceof InSubquery) {
            return Text.of("子查询", "a subquery");
        }
        if (node instanceof LambdaFunction) {
            return Text.of("lambda 表达式", "a lambda");
        }
        if (node instanceof Star) {
            return Text.of("星号 *", "the star *");
        }
        if (node instanceof Alias) {
            return Text.of("别名", "an alias");
        }
        return Text.of("{0}", "{0}").with(node.prettyName());
    }
}
