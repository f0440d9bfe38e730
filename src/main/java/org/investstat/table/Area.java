package org.investstat.table;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** Floor space in square metres with two decimals. */
public final class Area {
    /** Decimal(16,2): square metres; two digits fewer than money, which it is told apart by. */
    public static final DataType TYPE = DataTypes.createDecimalType(16, 2);

    private Area() {}
}
