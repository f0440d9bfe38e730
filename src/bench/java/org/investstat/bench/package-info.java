/** scripts/bench: the product beside what its users would write by hand, on the same files and cores. */
package org.investstat.bench;
