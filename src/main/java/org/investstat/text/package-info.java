/** Texts in both languages, their order and spelling, and failures that say what to do. */
@org.jspecify.annotations.NullMarked
package org.investstat.text;
