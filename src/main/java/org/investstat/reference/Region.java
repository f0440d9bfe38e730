package org.investstat.reference;

import java.io.Serializable;
import org.investstat.table.RegionLevel;
import org.jspecify.annotations.Nullable;

/**
 * A region of GB/T 2260 or a custom reporting unit.
 *
 * @param code six digits, or the unit's own code such as {@code GUIAN}
 * @param name the full name
 * @param parent code of the region above; null for a province
 */
public record Region(
        String code,
        String name,
        RegionLevel level,
        @Nullable String parent) implements Serializable {}
