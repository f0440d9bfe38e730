package org.investstat.indicator.definition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.investstat.table.FactSchema;
import org.investstat.table.TableColumn;

/**
 * The filters that nearly all definitions have: a column of yes and no, a column compared with quoted texts or days, one
 * that is empty or not, one that holds a text, joined by {@code and} and {@code or}. They are certainly right, so Spark's
 * parser and analyzer, which take a second to load, are spared; of every other filter, wrong ones included, Spark is
 * asked.
 */
final class PlainFilter {
    private static final Pattern TOKEN = Pattern.compile("\\s*([a-z][a-z0-9_]*|'[^'\\\\]*'|<>|<=|>=|[=<>(),])\\s*");
    private static final Pattern DATE = Pattern.compile("'[12][0-9]{3}-[0-9]{2}-[0-9]{2}'");
    private static final List<String> COMPARISONS = List.of("=", "<>", "<", "<=", ">", ">=");
    private static final DataType TEXT = DataTypes.StringType;

    private final Deque<String> tokens;
    private final FactSchema fact;
    private final Set<String> columns = new LinkedHashSet<>();

    private PlainFilter(Deque<String> tokens, FactSchema fact) {
        this.tokens = tokens;
        this.fact = fact;
    }

    /** The columns that a plain filter reads; empty where it is not plain. */
    static Optional<Set<String>> columns(String filter, FactSchema fact) {
        return tokens(filter).map(tokens -> new PlainFilter(tokens, fact)).flatMap(plain -> {
            boolean whole = plain.joined(plain::group) && plain.tokens.isEmpty();
            return whole ? Optional.of(plain.columns) : Optional.empty();
        });
    }

    private static Optional<Deque<String>> tokens(String filter) {
        Deque<String> tokens = new ArrayDeque<>();
        Matcher token = TOKEN.matcher(filter);
        int end = 0;
        while (token.find() && token.start() == end) {
            tokens.add(token.group(1));
            end = token.end();
        }
        return end == filter.length() ? Optional.of(tokens) : Optional.empty();
    }

    private boolean joined(BooleanSupplier part) {
        boolean fits = part.getAsBoolean();
        while (fits && (next("and") || next("or"))) {
            fits = part.getAsBoolean();
        }
        return fits;
    }

    private boolean group() {
        return next("(") ? joined(this::condition) && next(")") : condition();
    }

    private boolean condition() {
        next("not");
        if (next("array_contains")) {
            return next("(") && column().filter(c -> isTexts(c.type())).isPresent() && next(",") && text() && next(")");
        }
        Optional<TableColumn> column = column();
        if (column.isEmpty()) {
            return false;
        }
        if (next("is")) {
            next("not");
            return next("null");
        }
        DataType type = column.get().type();
        if (COMPARISONS.stream().anyMatch(this::next)) {
            return type.equals(TEXT) ? text() : type.equals(DataTypes.DateType) && date();
        }
        return next("in") ? type.equals(TEXT) && texts() : type.equals(DataTypes.BooleanType);
    }

    private static boolean isTexts(DataType type) {
        return type instanceof ArrayType list && list.elementType().equals(TEXT);
    }

    private boolean texts() {
        boolean fits = next("(") && text();
        while (fits && next(",")) {
            fits = text();
        }
        return fits && next(")");
    }

    private Optional<TableColumn> column() {
        Optional<TableColumn> column = Optional.ofNullable(tokens.poll()).flatMap(fact.table()::find);
        column.ifPresent(c -> columns.add(c.name()));
        return column;
    }

    private boolean text() {
        String token = tokens.poll();
        return token != null && token.startsWith("'");
    }

    private boolean date() {
        String token = String.valueOf(tokens.peek());
        return text() && DATE.matcher(token).matches() && isDay(token.substring(1, token.length() - 1));
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private boolean next(String expected) {
        boolean there = expected.equals(tokens.peek());
        if (there) {
            tokens.poll();
        }
        return there;
    }
}
