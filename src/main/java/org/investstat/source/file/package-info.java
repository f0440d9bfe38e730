/** One input file on any file system: its bytes, digest and marks, the layout that its header gives, and its rows as raw texts. */
@org.jspecify.annotations.NullMarked
package org.investstat.source.file;
