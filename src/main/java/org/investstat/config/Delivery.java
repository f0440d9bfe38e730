package org.investstat.config;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a ledger is held to each time it is delivered; a breach publishes nothing.
 *
 * @param required it must be there, although the job could run without it
 * @param minRows read, at least
 * @param maxShrink the share of the published run's rows that may be missing, 0 to 1; empty: {@link #USUAL_SHRINK}, and
 *     a handful of rows is never too many
 * @param maxAgeDays the newest row that counts is at most so many days older than the as-of date; empty: of any age
 */
public record Delivery(boolean required, int minRows, Optional<BigDecimal> maxShrink, Optional<Integer> maxAgeDays) {
    /** What holds where the configuration says nothing. */
    public static final Delivery USUAL = new Delivery(false, 0, Optional.empty(), Optional.empty());

    public static final BigDecimal USUAL_SHRINK = new BigDecimal("0.1");

    /** Of a ledger of few rows so many may go, unless the configuration says otherwise. */
    private static final long HANDFUL = 5;

    public Delivery {
        maxShrink.ifPresent(Quality::share);
        rows(minRows);
        maxAgeDays.ifPresent(Quality::days);
    }

    public BigDecimal shrink() {
        return maxShrink.orElse(USUAL_SHRINK);
    }

    /** Whether too few rows are there. Nothing where there was something is always too few. */
    public boolean tooFew(long then, long now) {
        long missing = then - now;
        if (missing <= 0) {
            return false;
        }
        if (now == 0) {
            return true;
        }
        boolean counts = maxShrink.isPresent() || missing >= HANDFUL || 2 * missing > then;
        return counts && BigDecimal.valueOf(missing).compareTo(shrink().multiply(BigDecimal.valueOf(then))) > 0;
    }

    static int rows(int rows) {
        Guard.that(rows >= 0, "{0} 行不是行数", "{0} is no number of rows", String.valueOf(rows));
        return rows;
    }

    /** {@code 10%} or {@code 0.1}. */
    static BigDecimal share(String text) {
        String number = text.strip();
        boolean percent = number.endsWith("%");
        try {
            BigDecimal share = new BigDecimal(
                    percent ? number.substring(0, number.length() - 1).strip() : number);
            return Quality.share(percent ? share.movePointLeft(2) : share);
        } catch (NumberFormatException e) {
            Guard.that(false, "“{0}”不是占比；写作 10% 或 0.1", "'{0}' is no share; write 10% or 0.1", text);
            throw new IllegalStateException(e);
        }
    }
}
