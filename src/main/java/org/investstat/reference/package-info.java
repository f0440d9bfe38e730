/** Regions, region groups, industries and chains: what the codes and names in the ledgers mean. */
@org.jspecify.annotations.NullMarked
package org.investstat.reference;
