/** What was published, read again: boards, lists, plans of pointers, verification and the sweeping of old runs; no Spark. */
@org.jspecify.annotations.NullMarked
package org.investstat.show;
