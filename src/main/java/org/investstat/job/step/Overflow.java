package org.investstat.job.step;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.investstat.indicator.definition.IndicatorDefinition;
import org.investstat.indicator.definition.Measure;
import org.investstat.job.prepare.Preparation;
import org.investstat.parquet.TableReader;
import org.investstat.publish.RunFolder;
import org.investstat.table.RowColumns;
import org.investstat.table.RowColumns.RowColumn;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Sums of more digits than a figure has room for (64 bits of 分, or of a count). Whoever adds up knows only places in
 * memory, so the rows are added up once more, exactly, and the largest sum is named.
 */
public final class Overflow {
    private static final Text MESSAGE = Text.of(
            "指标 {0}：台账 {1} 的 {2} 合计为 {3}，超过 18 位，无法统计；本次结果不发布，请先核对地区 {4}（合计 {5}）的数值和单位",
            "indicator {0}: {2} of ledger {1} adds up to {3}, more than 18 digits hold; nothing is published, look at the values"
                    + " and units of region {4} first ({5})");

    private static final BigInteger LIMIT = BigInteger.TEN.pow(18);

    /** What one measure adds up to, by region code. */
    private record Sums(IndicatorDefinition indicator, Measure measure, Map<String, BigDecimal> byRegion) {
        BigDecimal all() {
            return byRegion.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigInteger size() {
            return all().unscaledValue().abs();
        }

        Text told() {
            Map.Entry<String, BigDecimal> largest = byRegion.entrySet().stream()
                    .max(Comparator.comparing(sum -> sum.getValue().abs()))
                    .orElseThrow();
            String ledger = measure.fact().ledger().isEmpty()
                    ? measure.fact().name()
                    : measure.fact().ledger();
            return MESSAGE.with(
                    indicator.id(),
                    ledger,
                    measure.column().orElseThrow(),
                    all().toPlainString(),
                    largest.getKey(),
                    largest.getValue().toPlainString());
        }
    }

    private Overflow() {}

    /**
     * What a sum that is too large ended a run with; empty where it was something else.
     *
     * @param folder with the facts as far as they were written
     */
    public static Optional<Failure> failureIn(Throwable thrown, Preparation prepared, RunFolder folder) {
        boolean overflown = Stream.<@Nullable Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(ArithmeticException.class::isInstance);
        return overflown ? largest(prepared, folder).map(sums -> failure(sums, thrown)) : Optional.empty();
    }

    private static Failure failure(Sums sums, Throwable thrown) {
        return new Failure(ExitCode.DATA, sums.told(), thrown);
    }

    private static Optional<Sums> largest(Preparation prepared, RunFolder folder) {
        return prepared.definitions().indicators().values().stream()
                .flatMap(indicator -> indicator.measure().stream()
                        .filter(measure -> measure.column().isPresent())
                        .flatMap(measure -> sums(indicator, measure, folder).stream()))
                .filter(sums -> sums.size().compareTo(LIMIT) >= 0)
                .max(Comparator.comparing(Sums::size));
    }

    private static Optional<Sums> sums(IndicatorDefinition indicator, Measure measure, RunFolder folder) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        String summed = measure.column().orElseThrow();
        RowColumns columns = new RowColumns();
        RowColumn<String> region = columns.text(measure.fact().region());
        RowColumn<Object> amount =
                columns.column(summed, measure.fact().table().column(summed).type());
        try {
            TableReader.each(folder.table(measure.fact().name()), columns.names(), folder.hadoop(), row -> {
                if (amount.of(row) instanceof Number number) {
                    sums.merge(String.valueOf(region.of(row)), new BigDecimal(number.toString()), BigDecimal::add);
                }
            });
        } catch (Failure unread) {
            return Optional.empty(); // a fact whose ledger was not sent
        }
        return sums.isEmpty() ? Optional.empty() : Optional.of(new Sums(indicator, measure, sums));
    }
}
