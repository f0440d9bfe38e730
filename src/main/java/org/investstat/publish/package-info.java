/** The only writes: a fresh run folder, its tables, what was read back of them, and the pointer to the published run. */
@org.jspecify.annotations.NullMarked
package org.investstat.publish;
