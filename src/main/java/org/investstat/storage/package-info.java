/** Files of the output on any file system: made, renamed and digested, and what goes wrong with them in one line. */
@org.jspecify.annotations.NullMarked
package org.investstat.storage;
