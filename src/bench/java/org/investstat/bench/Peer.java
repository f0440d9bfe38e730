package org.investstat.bench;

import java.sql.SQLException;

/** One way to the answers. */
interface Peer extends AutoCloseable {

    /** Comes to all answers, and keeps them where they are. */
    void run() throws Exception;

    /** Lets go of the answers of the last run. */
    void forget() throws Exception;

    /** Of the last run; a scan has none. */
    Answer answer();

    @Override
    default void close() throws SQLException {}
}
