package org.investstat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.investstat.reference.Reference;
import org.investstat.rows.BroadcastValue;
import org.investstat.rows.Rows;
import org.investstat.rows.Values;

/** Where steps are taken: small input on the driver, large input in Spark. Both give the same rows. */
public enum Where {
    DRIVER {
        @Override
        public Rows rows(List<Row> rows, StructType schema) {
            return Rows.ofList(rows, schema);
        }

        @Override
        public BroadcastValue<Reference> reference() {
            return BroadcastValue.local(Shipped.reference());
        }
    },
    SPARK {
        @Override
        public Rows rows(List<Row> rows, StructType schema) {
            List<Row> plain = rows.stream()
                    .map(row -> RowFactory.create(Values.with(row)))
                    .toList();
            return Rows.ofDataset(TestSpark.session().createDataFrame(plain, schema));
        }

        @Override
        public BroadcastValue<Reference> reference() {
            return Shipped.broadcast()::value;
        }
    };

    public abstract Rows rows(List<Row> rows, StructType schema);

    /** Shipped reference data as steps there look it up. */
    public abstract BroadcastValue<Reference> reference();
}
