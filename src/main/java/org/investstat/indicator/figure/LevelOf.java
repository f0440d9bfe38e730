package org.investstat.indicator.figure;

import org.investstat.table.RegionLevel;

/** The level of a region that figures exist for. */
@FunctionalInterface
public interface LevelOf {
    RegionLevel of(String region);
}
