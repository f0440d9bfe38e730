package org.investstat.sample;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The rules of the data contract once more, in plain Java on the model and apart from the job: current contracts, money
 * allocated in 分 by largest remainder, lead investors, projects dated by their first effective formal contract.
 */
final class Recomputation {
    /** A contract's part that falls to one investor; {@code fen} is 分. */
    record Line(SampleContract contract, SampleInvestor investor, boolean lead, BigInteger fen) {
        Deal deal() {
            return contract.deal();
        }

        boolean formal() {
            return deal().counts();
        }

        boolean framework() {
            return deal().type.equals(Deal.FRAMEWORK);
        }

        boolean from(String region) {
            return investor.origin().within(region);
        }

        boolean fromDelta() {
            return Atlas.PEARL_RIVER_DELTA.stream().anyMatch(this::from);
        }

        boolean in(Days.Span days) {
            return days.holds(contract.signed());
        }

        boolean through(String channel) {
            return deal().channel.equals(channel);
        }

        boolean at(String event) {
            return deal().event.equals(event);
        }

        boolean teamField() {
            return deal().root().chain.startsWith("GA_TEAM_");
        }

        boolean landsIn(String region) {
            return deal().region.within(region);
        }

        boolean top500() {
            return investor.top500();
        }

        boolean tagged(String tag) {
            return investor.tags().contains(tag);
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final List<Line> founding;

    Recomputation(SampleModel model) {
        model.contracts().forEach(c -> lines.addAll(allocate(c)));
        Map<String, Line> first = new TreeMap<>();
        lines.stream()
                .filter(l -> l.lead && l.formal() && !l.contract.signed().isAfter(Days.AS_OF))
                .sorted(Comparator.comparing((Line l) -> l.contract.signed()).thenComparing(l -> l.contract.id()))
                .forEach(l -> first.putIfAbsent(l.contract.projectId(), l));
        this.founding = List.copyOf(first.values());
    }

    /** 亿元, exactly. */
    BigDecimal amount(Predicate<Line> which) {
        BigInteger fen = lines.stream().filter(which).map(Line::fen).reduce(BigInteger.ZERO, BigInteger::add);
        return new BigDecimal(fen, 10);
    }

    /** Contracts, each counted once at its lead. */
    long contracts(Predicate<Line> which) {
        return lines.stream().filter(Line::lead).filter(which).count();
    }

    /** Projects by the contract that dates them. */
    long projects(Predicate<Line> which) {
        return founding.stream().filter(which).count();
    }

    /** Different investors. */
    long investors(Predicate<Line> which) {
        return lines.stream().filter(which).map(Line::investor).distinct().count();
    }

    static List<Line> allocate(SampleContract contract) {
        List<Party> parties = contract.deal().parties;
        BigInteger whole = fen(contract);
        BigInteger[] parts = new BigInteger[parties.size()];
        BigDecimal[] remainders = new BigDecimal[parties.size()];
        BigInteger left = whole;
        for (int i = 0; i < parts.length; i++) {
            BigDecimal exact = new BigDecimal(whole).multiply(parties.get(i).share());
            parts[i] = exact.toBigInteger();
            remainders[i] = exact.subtract(new BigDecimal(parts[i]));
            left = left.subtract(parts[i]);
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> remainders[i].setScale(6, RoundingMode.HALF_UP))
                .reversed()
                .thenComparing(i -> parties.get(i).investor().id()));
        for (int k = 0; k < left.intValueExact(); k++) {
            parts[order.get(k)] = parts[order.get(k)].add(BigInteger.ONE);
        }
        int lead = lead(parties);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            lines.add(new Line(contract, parties.get(i).investor(), i == lead, parts[i]));
        }
        return lines;
    }

    /** Funds that arrived in the days, 亿元; each flow is converted to 分 once. */
    static BigDecimal funds(SampleModel model, Days.Span days) {
        BigInteger fen = BigInteger.ZERO;
        for (SampleFlow f : model.flows()) {
            if (days.holds(f.on()) && !f.reported().isAfter(Days.AS_OF)) {
                BigDecimal rate = f.currency().equals("CNY") ? BigDecimal.ONE : Foreign.rate(f.currency(), f.on());
                fen = fen.add(f.wan()
                        .movePointRight(6)
                        .multiply(rate)
                        .setScale(0, RoundingMode.HALF_UP)
                        .toBigIntegerExact());
            }
        }
        return new BigDecimal(fen, 10).setScale(6, RoundingMode.HALF_UP);
    }

    private static BigInteger fen(SampleContract contract) {
        Deal deal = contract.deal();
        BigDecimal rate = deal.currency.equals("CNY") ? BigDecimal.ONE : Foreign.rate(deal.currency, deal.signed);
        return deal.amount
                .movePointRight(6)
                .multiply(rate)
                .setScale(0, RoundingMode.HALF_UP)
                .toBigIntegerExact();
    }

    /** Flagged first, then the largest share, then the smallest id. */
    private static int lead(List<Party> parties) {
        int lead = 0;
        Comparator<Party> better = Comparator.comparing(Party::flagged)
                .thenComparing(Party::share)
                .thenComparing(p -> p.investor().id(), Comparator.reverseOrder());
        for (int i = 1; i < parties.size(); i++) {
            if (better.compare(parties.get(i), parties.get(lead)) > 0) {
                lead = i;
            }
        }
        return lead;
    }
}
