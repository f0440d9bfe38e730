package org.investstat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.investstat.reference.Reference;
import org.investstat.rows.Rows;
import org.investstat.rows.Shared;
import org.investstat.rows.Values;

/** Where steps are taken: small input on the driver, large input in Spark. Both give the same rows. */
public enum Where {
    DRIVER {
        @Override
        public Rows rows(List<Row> rows, StructType schema) {
            return Rows.listed(rows, schema);
        }

        @Override
        public Shared<Reference> reference() {
            return Shared.here(Shipped.reference());
        }
    },
    SPARK {
        @Override
        public Rows rows(List<Row> rows, StructType schema) {
            List<Row> plain = rows.stream()
                    .map(row -> RowFactory.create(Values.with(row)))
                    .toList();
            return Rows.spread(TestSpark.session().createDataFrame(plain, schema), 2);
        }

        @Override
        public Shared<Reference> reference() {
            return Shipped.broadcast()::value;
        }
    };

    public abstract Rows rows(List<Row> rows, StructType schema);

    /** Shipped reference data as steps there look it up. */
    public abstract Shared<Reference> reference();
}
