package org.investstat.fact.repeat;

import java.util.Locale;
import java.util.Optional;
import org.investstat.reference.Regions;
import org.investstat.table.Dimension;
import org.investstat.text.Text;

/** How the units of two projects stand to one another. */
enum Relation {
    /** A custom unit and a region it lies in, or a unit and one above it, with no teams to tell them apart. */
    UNIT_AND_HOST(Text.of("新区与属地或上下级单位", "a unit and its host, or the unit above")),
    /** A front team and its home unit, or two teams of one home unit. */
    FRONT_AND_HOME(Text.of("前方小分队与后方单位", "a front team and its home unit")),
    UNITS(Text.of("不同单位", "different units"));

    private final Text title;

    Relation(Text title) {
        this.title = title;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Text title() {
        return title;
    }

    /** Empty where one unit, and no other team, reported both: it knows that it has two projects. */
    static Optional<Relation> of(SignedProject one, SignedProject other, Regions regions) {
        if (!units(one, other)) {
            return Optional.empty();
        }
        boolean teams = !one.team().equals(other.team());
        if (one.region().equals(other.region())) {
            return Optional.of(FRONT_AND_HOME);
        }
        if (regions.overlap(one.region(), other.region())) {
            return Optional.of(UNIT_AND_HOST);
        }
        if (regions.nested(one.region(), other.region())) {
            return Optional.of(teams ? FRONT_AND_HOME : UNIT_AND_HOST);
        }
        return Optional.of(UNITS);
    }

    /** Whether two units, or two teams of one, reported them. */
    static boolean units(SignedProject one, SignedProject other) {
        return !one.region().equals(other.region()) || !one.team().equals(other.team());
    }

    static boolean named(String team) {
        return !team.equals(Dimension.UNKNOWN);
    }
}
