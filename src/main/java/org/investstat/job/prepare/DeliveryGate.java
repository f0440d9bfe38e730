package org.investstat.job.prepare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.investstat.command.Deliveries;
import org.investstat.config.Delivery;
import org.investstat.job.prepare.PublishedInput.Delivered;
import org.investstat.publish.Manifest;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Ledgers;
import org.investstat.text.ExitCode;
import org.investstat.text.Failure;
import org.investstat.text.Text;

/**
 * Holds what was delivered against the published run and against {@code sources.<ledger>} (data contract, section 2):
 * a ledger that is absent before Spark starts, the rows of the others once they are counted. Rows read are compared,
 * which depend on no as-of date; rows accepted too where the as-of date is not before that of the published run.
 */
public final class DeliveryGate {
    private final Preparation prepared;
    private final Optional<PublishedInput> published;
    private final Set<String> acceptable;
    private final DeliveryTexts texts;
    private final List<Manifest.AcceptedBreach> accepted = new ArrayList<>();
    private final Set<String> empty = new TreeSet<>();

    /** @param acceptable ledgers whose breaches the operator accepts this once */
    public DeliveryGate(Preparation prepared, Optional<PublishedInput> published, Set<String> acceptable) {
        this.prepared = prepared;
        this.published = published;
        this.acceptable = Set.copyOf(acceptable);
        this.texts = new DeliveryTexts(prepared.definitions(), prepared.absent().absentIndicators());
    }

    /**
     * The ledgers that are not there.
     *
     * @throws Failure DATA where one was published, or is required
     */
    public void beforeReading() {
        List<Text> closed = new ArrayList<>();
        prepared.absentLedgers().forEach(ledger -> missing(ledger).ifPresent(why -> judge(ledger, why, closed)));
        close(closed);
    }

    /** Why a ledger may not be absent; empty where it may. */
    public Optional<Text> missing(String ledger) {
        Delivery held = prepared.config().source(ledger).delivery();
        Optional<Text> gone =
                published.filter(run -> run.ledger(ledger).rows() > 0).map(run -> texts.gone(ledger, run));
        return gone.or(() -> held.required() ? Optional.of(texts.required(ledger)) : Optional.empty())
                .or(() -> held.minRows() > 0
                        ? Optional.of(texts.belowMinimum(ledger, 0, held.minRows()))
                        : Optional.empty());
    }

    /**
     * The ledgers that are there.
     *
     * @throws Failure DATA where one holds too few rows or too old ones
     */
    public void afterCounting(RowAccounts accounts) {
        Map<String, LocalDate> newest = accounts.traits().newest();
        List<Text> closed = new ArrayList<>();
        empty.addAll(accounts.empty());
        accounts.delivered().forEach((ledger, now) -> {
            breaches(ledger, now, Optional.ofNullable(newest.get(ledger))).forEach(why -> judge(ledger, why, closed));
        });
        close(closed);
    }

    private List<Text> breaches(String ledger, Delivered now, Optional<LocalDate> newest) {
        Delivery held = prepared.config().source(ledger).delivery();
        List<Text> why = new ArrayList<>();
        published.ifPresent(run -> why.addAll(shrunk(ledger, held, run, now)));
        if (now.rows() < held.minRows()) {
            why.add(texts.belowMinimum(ledger, now.rows(), held.minRows()));
        }
        held.maxAgeDays().flatMap(most -> tooOld(ledger, most, newest)).ifPresent(why::add);
        return why;
    }

    private List<Text> shrunk(String ledger, Delivery held, PublishedInput run, Delivered now) {
        Delivered then = run.ledger(ledger);
        if (held.tooFew(then.rows(), now.rows())) {
            return List.of(texts.read(ledger, then.rows(), now.rows(), held.shrink(), run));
        }
        boolean comparable = !prepared.asOf().isBefore(run.asOf());
        if (comparable && held.tooFew(then.accepted(), now.accepted())) {
            return List.of(texts.accepted(ledger, then.accepted(), now, held.shrink(), run));
        }
        return FileShrinks.among(then.files(), now.files(), held::tooFew).stream()
                .map(file -> texts.file(ledger, file, held.shrink(), run))
                .toList();
    }

    private Optional<Text> tooOld(String ledger, int most, Optional<LocalDate> newest) {
        String column = schema(ledger).newest().orElseThrow();
        if (newest.isEmpty()) {
            return Optional.of(texts.noDay(ledger, column));
        }
        long age = ChronoUnit.DAYS.between(newest.get(), prepared.asOf());
        return age > most ? Optional.of(texts.tooOld(ledger, column, newest.get(), age, most)) : Optional.empty();
    }

    private void judge(String ledger, Text why, List<Text> closed) {
        if (acceptable.contains(ledger)) {
            accepted.add(new Manifest.AcceptedBreach(ledger, why));
        } else {
            closed.add(texts.closed(ledger, why));
        }
    }

    private static void close(List<Text> closed) {
        if (!closed.isEmpty()) {
            throw new Failure(ExitCode.DATA, closed, null);
        }
    }

    static LedgerSchema schema(String ledger) {
        return Ledgers.named(ledger).orElseThrow();
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** The breaches that the operator accepted, for the manifest. */
    public List<Manifest.AcceptedBreach> accepted() {
        return List.copyOf(accepted);
    }

    private List<String> passedOver() {
        return prepared.passedOver().stream()
                .map(column -> column.ledger() + "." + column.heading())
                .distinct()
                .toList();
    }

    public Deliveries summary() {
        List<String> lost = prepared.absentLedgers().stream()
                .filter(ledger ->
                        published.isPresent() && published.get().ledgers().containsKey(ledger))
                .toList();
        return new Deliveries(
                List.copyOf(prepared.absentLedgers()),
                lost,
                published.map(PublishedInput::runId),
                List.copyOf(empty),
                accepted.stream()
                        .map(Manifest.AcceptedBreach::ledger)
                        .distinct()
                        .toList(),
                passedOver());
    }
}
