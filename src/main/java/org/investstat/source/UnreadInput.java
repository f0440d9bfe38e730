package org.investstat.source;

import org.investstat.text.Text;

/**
 * Something that lies in the input and is not read, which is told and stops nothing.
 *
 * @param name path below the input folder
 * @param why with what to do
 */
public record UnreadInput(String name, Text why) {}
