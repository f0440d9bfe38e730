package org.investstat.indicator.definition;

import java.util.function.Consumer;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.analysis.SimpleAnalyzer$;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.investstat.table.FactSchema;
import org.investstat.text.Text;
import scala.Option;
import scala.collection.immutable.Nil$;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Resolves a filter against its fact without a session, so that a wrong type is found before any row is read. */
final class FilterTypes {
    private FilterTypes() {}

    /** Reports what does not fit: argument types, a result that is no condition, a literal that is no date. */
    static void check(Expression filter, FactSchema fact, Consumer<Text> problems) throws AnalysisException {
        Seq<Attribute> output = CollectionConverters.asScala(
                        CollectionConverters.asJava(
                                        DataTypeUtils.toAttributes(fact.table().struct()))
                                .stream()
                                .map(Attribute.class::cast)
                                .toList())
                .toSeq();
        LogicalPlan rows = new LocalRelation(output, noRows(), false, Option.empty());
        LogicalPlan resolved = SimpleAnalyzer$.MODULE$.execute(new Filter(filter, rows));
        SimpleAnalyzer$.MODULE$.checkAnalysis(resolved);
        CollectionConverters.asJava(resolved.expressions()).forEach(e -> {
            literals(e, problems);
            if (e.exists(FilterTypes::isFloating)) {
                problems.accept(Text.of(
                        "会按浮点数比较；数字请不加引号、不用指数",
                        "compares in floating point; write numbers without quotes or exponents"));
            }
        });
    }

    private static boolean isFloating(Expression node) {
        return node.dataType() instanceof DoubleType || node.dataType() instanceof FloatType;
    }

    @SuppressWarnings("unchecked")
    private static <T> Seq<T> noRows() {
        return (Seq<T>) Nil$.MODULE$;
    }

    /** A text compared with a date or a number is cast once: here, not in the first row of the night. */
    private static void literals(Expression node, Consumer<Text> problems) {
        if (node instanceof Cast cast && cast.foldable()) {
            try {
                cast.eval(null);
            } catch (RuntimeException e) {
                if (!(e instanceof SparkThrowable)) {
                    throw e;
                }
                problems.accept(Text.of("{0} 不能读作 {1}；请改正", "{0} cannot be read as {1}; correct it")
                        .with(cast.child().sql(), cast.dataType().sql()));
            }
            return;
        }
        CollectionConverters.asJava(node.children()).forEach(child -> literals(child, problems));
    }
}
