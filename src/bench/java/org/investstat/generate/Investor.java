package org.investstat.generate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One investor.
 *
 * @param origin code of a region or country
 * @param tags sorted
 */
record Investor(String id, String name, @Nullable String creditCode, String origin, List<String> tags) {}
