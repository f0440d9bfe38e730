package org.investstat.indicator.pass;

import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.BindReferences;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.package$;
import org.apache.spark.sql.execution.ColumnarToRowExec;
import org.apache.spark.sql.execution.FileSourceScanExec;
import org.apache.spark.sql.execution.InputAdapter;
import org.apache.spark.sql.execution.ProjectExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.WholeStageCodegenExec;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The column batches below a query that only scans and projects. With {@link InternalRows} the one place that looks
 * below Spark's public API: a plan that is not recognised has no column batches, and its rows are read one by one.
 */
final class ColumnScan {
    private final FileSourceScanExec scan;
    private final List<Expression> outputs;

    private ColumnScan(FileSourceScanExec scan, List<Expression> outputs) {
        this.scan = scan;
        this.outputs = outputs;
    }

    static Optional<ColumnScan> of(Dataset<Row> rows) {
        SparkPlan plan = unwrapped(((org.apache.spark.sql.classic.Dataset<Row>) rows)
                .queryExecution()
                .executedPlan());
        List<Expression> outputs =
                plan instanceof ProjectExec project ? expressions(project.projectList()) : expressions(plan.output());
        SparkPlan below = plan instanceof ProjectExec project ? unwrapped(project.child()) : plan;
        return below instanceof FileSourceScanExec scan && scan.supportsColumnar()
                ? Optional.of(new ColumnScan(scan, outputs))
                : Optional.empty();
    }

    private static List<Expression> expressions(Seq<?> some) {
        return CollectionConverters.asJava(some).stream()
                .map(Expression.class::cast)
                .toList();
    }

    /** Without the nodes that only say how a plan is run. */
    private static SparkPlan unwrapped(SparkPlan plan) {
        boolean wrapping = plan instanceof WholeStageCodegenExec
                || plan instanceof InputAdapter
                || plan instanceof ColumnarToRowExec;
        return wrapping ? unwrapped(plan.children().head()) : plan;
    }

    /** What the query makes of the scan's columns, which go by their position. */
    List<Expression> outputs() {
        return outputs.stream().map(this::bound).toList();
    }

    private Expression bound(Expression output) {
        Expression named = output instanceof Alias alias ? alias.child() : output;
        return BindReferences.bindReference(named, package$.MODULE$.AttributeSeq(scan.output()), false);
    }

    /** Names of the scan's columns. */
    List<String> names() {
        return expressions(scan.output()).stream()
                .map(column -> ((Attribute) column).name())
                .toList();
    }

    /** Types of the scan's columns. */
    List<DataType> types() {
        return expressions(scan.output()).stream().map(Expression::dataType).toList();
    }

    /** The memory of a batch is used again for the next one. */
    JavaRDD<ColumnarBatch> batches() {
        return scan.executeColumnar().toJavaRDD();
    }
}
