package org.investstat.command;

import org.investstat.text.Text;

/**
 * A figure worth the last lines of a run.
 *
 * @param period as published, like {@code 2022}
 * @param text as printed, like {@code 32.9%}
 */
public record Headline(Text title, String period, String text) {}
