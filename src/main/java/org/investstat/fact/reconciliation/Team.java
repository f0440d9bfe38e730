package org.investstat.fact.reconciliation;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A team sent out: its name, its home unit, and its last day there; null where it is still there. */
record Team(String name, String region, @Nullable LocalDate until) implements Serializable {}
