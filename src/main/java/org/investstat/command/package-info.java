/** What can be asked of the product and what it answers: requests, summaries and progress, without Spark or a terminal. */
@org.jspecify.annotations.NullMarked
package org.investstat.command;
