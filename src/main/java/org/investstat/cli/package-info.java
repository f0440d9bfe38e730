/** What can be typed: commands, options, help and exit codes; no Spark types. */
@org.jspecify.annotations.NullMarked
package org.investstat.cli;
