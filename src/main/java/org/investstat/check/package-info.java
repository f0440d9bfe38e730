/** What every run proves before it publishes: row accounts, identities, findings and the gates they close. */
@org.jspecify.annotations.NullMarked
package org.investstat.check;
