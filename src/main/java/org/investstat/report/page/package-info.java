/**
 * The page {@code index.html}: one file without network. Java decides what it holds and packs it; the scripts beside the
 * template place points and separators and draw, and compute nothing.
 */
@org.jspecify.annotations.NullMarked
package org.investstat.report.page;
