package org.investstat.reference;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An entry of GB/T 4754-2017.
 *
 * @param code with its letter: {@code C}, {@code C39}, {@code C391}, {@code C3911}
 * @param level {@code section}, {@code division}, {@code group} or {@code class}
 * @param section code of its section, itself for a section
 * @param division code of its division; null for a section
 * @param sector {@code primary}, {@code secondary} or {@code tertiary}
 * @param industry {@code industry} (工业) or {@code non_industry}
 * @param bareMixedSection a section whose divisions lie in several sectors (A, B, C), so that its sector is presumed
 */
public record Industry(
        String code,
        String name,
        String level,
        @Nullable String section,
        @Nullable String division,
        String sector,
        String industry,
        boolean bareMixedSection)
        implements Serializable {}
