/** Raw ledger rows become typed rows, each with one fate: rename, cast, units, codes, reject with a reason. */
@org.jspecify.annotations.NullMarked
package org.investstat.conform;
