/** What commands show on a terminal: progress, summaries, a pager. */
@org.jspecify.annotations.NullMarked
package org.investstat.cli.screen;
