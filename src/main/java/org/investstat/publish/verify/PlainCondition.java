package org.investstat.publish.verify;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.investstat.table.TableSchema;
import org.investstat.text.TextOrder;
import org.jspecify.annotations.Nullable;

/**
 * Says of a row whether a filter holds, without Spark and without the code that figures are computed with: comparisons
 * of columns with one another, with texts, days and numbers, {@code is null}, {@code in}, {@code array_contains}, joined
 * by {@code and}, {@code or} and {@code not} as SQL joins them.
 */
final class PlainCondition {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*([A-Za-z_]\\w*|'[^'\\\\]*'|\\d+(?:\\.\\d+)?|<>|!=|<=|>=|[=<>(),])\\s*");

    private final TableSchema fact;
    private final ToIntFunction<String> position;
    private final Deque<String> tokens = new ArrayDeque<>();

    /** Whether it holds of a row: null where that hangs on a value which is not there. */
    interface Condition {
        @Nullable
        Boolean of(@Nullable Object[] row);
    }

    /** What stands on one side of a comparison: a column's value, or the same for all rows. */
    private record Side(Class<?> type, Function<@Nullable Object[], @Nullable Object> value, boolean written) {}

    /** The filter is of a kind that only Spark knows. */
    private static final class NotPlain extends Exception {
        private static final long serialVersionUID = 1;
    }

    private PlainCondition(TableSchema fact, ToIntFunction<String> position) {
        this.fact = fact;
        this.position = position;
    }

    /**
     * Makes it of a filter, if it is a plain one.
     *
     * @param position where a row will hold a column of the fact
     */
    static Optional<Condition> of(String filter, TableSchema fact, ToIntFunction<String> position) {
        PlainCondition parser = new PlainCondition(fact, position);
        try {
            parser.read(filter);
            Condition condition = parser.either();
            return parser.tokens.isEmpty() ? Optional.of(condition) : Optional.empty();
        } catch (NotPlain e) {
            return Optional.empty();
        }
    }

    private void read(String filter) throws NotPlain {
        Matcher token = TOKEN.matcher(filter);
        int end = 0;
        while (token.find() && token.start() == end) {
            String text = token.group(1);
            tokens.add(text.startsWith("'") ? text : text.toLowerCase(Locale.ROOT));
            end = token.end();
        }
        require(end == filter.length());
    }

    private Condition either() throws NotPlain {
        Condition all = both();
        while (next("or")) {
            all = joined(all, both(), true);
        }
        return all;
    }

    private Condition both() throws NotPlain {
        Condition all = one();
        while (next("and")) {
            all = joined(all, one(), false);
        }
        return all;
    }

    /** @param decides the answer that one of the two gives for both */
    private static Condition joined(Condition left, Condition right, Boolean decides) {
        return row -> {
            Boolean a = left.of(row);
            Boolean b = decides.equals(a) ? a : right.of(row);
            return (a == null && !decides.equals(b)) ? null : b;
        };
    }

    private static Condition not(Condition condition) {
        return row -> {
            Boolean holds = condition.of(row);
            return holds == null ? null : Boolean.valueOf(!holds);
        };
    }

    private Condition one() throws NotPlain {
        if (next("not")) {
            return not(one());
        }
        if (next("(")) {
            Condition inside = either();
            require(next(")"));
            return inside;
        }
        return next("array_contains") ? contains() : predicate();
    }

    private Condition contains() throws NotPlain {
        require(next("("));
        int at = column(
                type -> type instanceof ArrayType list && list.elementType().equals(DataTypes.StringType));
        require(next(","));
        String wanted = text();
        require(next(")"));
        return row -> row[at] instanceof List<?> values ? Boolean.valueOf(values.contains(wanted)) : null;
    }

    private Condition predicate() throws NotPlain {
        Side left = side();
        if (next("is")) {
            boolean there = next("not");
            require(next("null"));
            return row -> there == (left.value().apply(row) != null);
        }
        boolean negated = next("not");
        if (next("in")) {
            Condition in = in(left);
            return negated ? not(in) : in;
        }
        require(!negated);
        Optional<IntPredicate> holds = Optional.ofNullable(tokens.peek()).flatMap(PlainCondition::comparison);
        if (holds.isEmpty()) {
            require(left.type() == Boolean.class);
            return row -> (Boolean) left.value().apply(row);
        }
        tokens.remove();
        return compared(left, side(), holds.get());
    }

    private Condition in(Side left) throws NotPlain {
        require(next("("));
        Condition any = compared(left, side(), order -> order == 0);
        while (next(",")) {
            any = joined(any, compared(left, side(), order -> order == 0), true);
        }
        require(next(")"));
        return any;
    }

    private static Optional<IntPredicate> comparison(String sign) {
        return switch (sign) {
            case "=" -> Optional.of(order -> order == 0);
            case "<>", "!=" -> Optional.of(order -> order != 0);
            case "<" -> Optional.of(order -> order < 0);
            case "<=" -> Optional.of(order -> order <= 0);
            case ">" -> Optional.of(order -> order > 0);
            case ">=" -> Optional.of(order -> order >= 0);
            default -> Optional.empty();
        };
    }

    private static Condition compared(Side left, Side right, IntPredicate holds) throws NotPlain {
        Side other = left.type() == LocalDate.class && right.written() ? day(right) : right;
        require(left.type() == other.type() && left.type() != Boolean.class);
        return row -> {
            Object a = left.value().apply(row);
            Object b = other.value().apply(row);
            return (a == null || b == null) ? null : Boolean.valueOf(holds.test(order(a, b)));
        };
    }

    private static int order(Object a, Object b) {
        if (a instanceof String text) {
            return TextOrder.compare(text, (String) b);
        }
        return a instanceof LocalDate day ? day.compareTo((LocalDate) b) : ((BigDecimal) a).compareTo((BigDecimal) b);
    }

    private static Side day(Side written) throws NotPlain {
        try {
            LocalDate day = LocalDate.parse(String.valueOf(written.value().apply(new Object[0])));
            return new Side(LocalDate.class, row -> day, true);
        } catch (DateTimeParseException e) {
            throw new NotPlain();
        }
    }

    private Side side() throws NotPlain {
        String token = tokens.peek();
        require(token != null);
        if (token.startsWith("'")) {
            String text = text();
            return new Side(String.class, row -> text, true);
        }
        if (Character.isDigit(token.charAt(0))) {
            BigDecimal number = new BigDecimal(tokens.remove());
            return new Side(BigDecimal.class, row -> number, true);
        }
        DataType type = fact.find(token).orElseThrow(NotPlain::new).type();
        int at = column(any -> true);
        if (type.equals(DataTypes.LongType)) {
            return new Side(
                    BigDecimal.class, row -> row[at] instanceof Long whole ? BigDecimal.valueOf(whole) : null, false);
        }
        return new Side(javaType(type), row -> row[at], false);
    }

    private static Class<?> javaType(DataType type) throws NotPlain {
        if (type instanceof DecimalType) {
            return BigDecimal.class;
        }
        if (type.equals(DataTypes.DateType)) {
            return LocalDate.class;
        }
        require(type.equals(DataTypes.StringType) || type.equals(DataTypes.BooleanType));
        return type.equals(DataTypes.StringType) ? String.class : Boolean.class;
    }

    private int column(java.util.function.Predicate<DataType> fits) throws NotPlain {
        String name = String.valueOf(tokens.poll());
        require(fact.find(name).filter(column -> fits.test(column.type())).isPresent());
        return position.applyAsInt(name);
    }

    private String text() throws NotPlain {
        String token = String.valueOf(tokens.poll());
        require(token.startsWith("'"));
        return token.substring(1, token.length() - 1);
    }

    private boolean next(String expected) {
        boolean there = expected.equals(tokens.peek());
        if (there) {
            tokens.remove();
        }
        return there;
    }

    private static void require(boolean plain) throws NotPlain {
        if (!plain) {
            throw new NotPlain();
        }
    }
}
