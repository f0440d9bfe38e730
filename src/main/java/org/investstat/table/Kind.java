package org.investstat.table;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** What a ledger column holds: how its text is read and what type the conformed value has. */
public enum Kind {
    /** An identifier, compared and published normalised; a value that is or ends in 合计, 小计 or 总计 marks a subtotal row. */
    ID(DataTypes.StringType),
    /** A name; marks subtotal rows like {@link #ID}. */
    NAME(DataTypes.StringType),
    TEXT(DataTypes.StringType),
    DATE(DataTypes.DateType),
    /** Money, converted to yuan with two decimals by its unit, suffix, currency and event date. */
    AMOUNT(Money.TYPE),
    /** Money that may be below zero: a correction. */
    SIGNED_AMOUNT(Money.TYPE),
    /** 元, 万元 or 亿元; consumed by the amount of the row. */
    UNIT(DataTypes.StringType),
    /** ISO 4217 code; CNY where empty. */
    CURRENCY(DataTypes.StringType),
    /** One of the column's choices. */
    CHOICE(DataTypes.StringType),
    FLAG(DataTypes.BooleanType),
    /** Whether something lies in a park: its name, or yes or no. */
    PARK(DataTypes.BooleanType),
    /** A whole number of at least zero. */
    COUNT(DataTypes.LongType),
    /** A whole number of at least one; one where empty. */
    TIMES(DataTypes.LongType),
    /** Square metres with two decimals, of at least zero. */
    AREA(Area.TYPE),
    /** A calendar year. */
    YEAR(DataTypes.LongType),
    /** {@code 2020-06-A} for the 1st to the 15th of a month, {@code -B} for the rest. */
    HALF_MONTH(DataTypes.StringType),
    /** The id of an indicator that a definition declares. */
    INDICATOR(DataTypes.StringType),
    /** A target of the row's indicator, converted to the indicator's unit. */
    TARGET_VALUE(OutputTables.FIGURE),
    /** The unit that a target is given in; consumed by its value. */
    TARGET_UNIT(DataTypes.StringType),
    /** Who submits a ledger: a receiving region, or for front teams a team. */
    SUBMITTER(DataTypes.StringType),
    /** A share from 0 to 1 or a percentage. */
    SHARE(DataTypes.createDecimalType(18, 12)),
    /** Yuan for one unit of a foreign currency, above zero. */
    RATE(DataTypes.createDecimalType(24, 10)),
    /** The unit that receives the investment: a region of the home province, or a custom unit. */
    RECEIVING_REGION(DataTypes.StringType),
    /** Where an investor comes from: a region code down to the prefecture's counties, or an ISO 3166 alpha-3 country. */
    ORIGIN(DataTypes.StringType),
    INDUSTRY(DataTypes.StringType),
    /** {@code |}-separated chain ids or names; ids when conformed. */
    CHAINS(DataTypes.createArrayType(DataTypes.StringType, false)),
    /** {@code |}-separated words. */
    TAGS(DataTypes.createArrayType(DataTypes.StringType, false)),
    /** Unified social credit code, GB 32100-2015: 18 characters, the last one a check digit. */
    CREDIT_CODE(DataTypes.StringType);

    private final DataType conformed;

    Kind(DataType conformed) {
        this.conformed = conformed;
    }

    /** The type of the conformed value. */
    public DataType conformed() {
        return conformed;
    }
}
