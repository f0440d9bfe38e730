/** What an operator may choose: records that guard themselves, and the one reader of them. */
@org.jspecify.annotations.NullMarked
package org.investstat.config;
