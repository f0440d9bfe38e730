package org.investstat.oracle;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.investstat.table.Kind;
import org.investstat.table.LedgerColumn;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;

/** Rewrites tidy CSV ledgers as Parquet. */
final class ParquetLedgers {
    private ParquetLedgers() {}

    /** Days as DATE, numbers as DECIMAL and BIGINT, flags as BOOLEAN: as a database would hand them over. */
    static void typed(Path csv, Path parquet) throws SQLException {
        rewrite(csv, parquet, ParquetLedgers::type);
    }

    static void strings(Path csv, Path parquet) throws SQLException {
        rewrite(csv, parquet, kind -> "varchar");
    }

    private static void rewrite(Path csv, Path parquet, Function<Kind, String> types) throws SQLException {
        try (HandMadeTables duckdb = new HandMadeTables(parquet)) {
            for (LedgerSchema ledger : Ledgers.all()) {
                String columns =
                        ledger.columns().stream().map(c -> cast(c, types)).collect(Collectors.joining(", "));
                duckdb.execute(
                        "copy (select %s from read_csv('%s/%s.csv', header = true, all_varchar = true)) to '%s/%s.parquet'"
                                .formatted(columns, csv, ledger.name(), parquet, ledger.name()));
            }
        }
    }

    private static String cast(LedgerColumn column, Function<Kind, String> types) {
        return "cast(\"%1$s\" as %2$s) as \"%1$s\"".formatted(column.name(), types.apply(column.kind()));
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case DATE -> "date";
            case AMOUNT, SIGNED_AMOUNT -> "decimal(22, 4)";
            case TARGET_VALUE -> "decimal(22, 6)";
            case AREA -> "decimal(12, 3)";
            case SHARE -> "decimal(9, 6)";
            case RATE -> "decimal(12, 5)";
            case COUNT, TIMES, YEAR -> "bigint";
            case FLAG -> "boolean";
            default -> "varchar";
        };
    }
}
