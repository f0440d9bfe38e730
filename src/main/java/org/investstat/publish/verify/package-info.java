/** A run read again from its files alone: what must hold of any run holds of this one, today. */
@org.jspecify.annotations.NullMarked
package org.investstat.publish.verify;
