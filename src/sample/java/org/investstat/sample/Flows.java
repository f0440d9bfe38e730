package org.investstat.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Funds in place: a few flows a project, together below its contract but for a few (a finding), in the contract's money for most; now and then an
 * investor by name, now and then a correction. Nothing is invented for publicly reported projects.
 */
final class Flows {
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 2);

    private final SampleDraws draws = new SampleDraws("funds");
    private final List<SampleFlow> flows = new ArrayList<>();

    private Flows() {}

    static List<SampleFlow> of(List<SampleContract> contracts) {
        Flows made = new Flows();
        for (SampleContract c : contracts) {
            Deal deal = c.deal();
            if (deal.counts() && deal.root() == deal && deal.reported == null && deal.amount.signum() > 0) {
                made.add(c);
            }
        }
        made.flows.sort(Comparator.comparing(SampleFlow::reported));
        return List.copyOf(made.flows);
    }

    /** Nine in ten projects have money in place, half of it soon after signing. */
    private void add(SampleContract contract) {
        double part = draws.chance(0.9) ? 0.42 + 0.54 * draws.fraction() : 0;
        if (draws.chance(0.002)) {
            part = 1.15;
        }
        if (part == 0) {
            return;
        }
        int count = draws.chance(0.55) ? 2 : draws.chance(0.4) ? 3 : 1;
        LocalDate on = contract.signed();
        for (int i = 0; i < count; i++) {
            boolean old = contract.signed().isBefore(FIRST);
            int wait = old ? draws.between(250, 620) : i == 0 ? draws.between(5, 110) : draws.between(60, 240);
            on = on.plusDays(wait);
            if (on.isAfter(Days.AS_OF)) {
                return;
            }
            if (!on.isBefore(FIRST)) {
                flow(contract, on, part * (count == 1 ? 1 : i == 0 ? 0.5 : 0.5 / (count - 1)));
            }
        }
    }

    private void flow(SampleContract contract, LocalDate on, double part) {
        Deal deal = contract.deal();
        boolean own = !deal.currency.equals("CNY") && draws.chance(0.7);
        BigDecimal rate =
                deal.currency.equals("CNY") || own ? BigDecimal.ONE : Foreign.rate(deal.currency, contract.signed());
        BigDecimal wan = deal.amount
                .multiply(rate)
                .multiply(BigDecimal.valueOf(part))
                .setScale(draws.chance(0.2) ? 2 : 0, RoundingMode.DOWN);
        if (wan.signum() == 0) {
            return;
        }
        String investor = deal.parties.size() > 1 && draws.chance(0.4)
                ? draws.pick(deal.parties).investor().id()
                : "";
        String currency = own ? deal.currency : "CNY";
        flows.add(new SampleFlow(contract, on, wan, currency, investor, reported(on)));
        if (draws.chance(0.012)) {
            BigDecimal back =
                    wan.multiply(BigDecimal.valueOf(draws.between(5, 40), 2)).setScale(0, RoundingMode.UP);
            LocalDate later = on.plusDays(draws.between(15, 90));
            if (!later.isAfter(Days.AS_OF)) {
                flows.add(new SampleFlow(contract, later, back.negate(), currency, investor, reported(later)));
            }
        }
    }

    private LocalDate reported(LocalDate on) {
        return on.plusDays(draws.between(0, 18));
    }
}
