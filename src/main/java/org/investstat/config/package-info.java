/** What an operator may choose: records that guard themselves, one reader, every problem collected and thrown once. */
@org.jspecify.annotations.NullMarked
package org.investstat.config;
