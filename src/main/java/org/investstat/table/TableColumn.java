package org.investstat.table;

import java.io.Serializable;
import org.apache.spark.sql.types.DataType;

/** One column of a published table. {@code ledger} names the ledger without which the column is always empty. */
public record TableColumn(String name, DataType type, String ledger) implements Serializable {}
