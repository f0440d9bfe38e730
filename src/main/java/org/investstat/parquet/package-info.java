/** Tables as Parquet files: schema, writing by the driver or by Spark's tasks, reading without Spark. */
@org.jspecify.annotations.NullMarked
package org.investstat.parquet;
