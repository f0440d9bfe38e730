package org.investstat.bench;

import java.nio.file.Path;

/** A process of its own for one peer: start, one answer, end. */
final class OnePeer {
    private OnePeer() {}

    /** @param args the peer's id, the folder of the lines, the number of cores */
    public static void main(String[] args) throws Exception {
        Peer peer = Contestant.named(args[0]).over(Path.of(args[1]), Questions.shipped(), Integer.parseInt(args[2]));
        peer.run();
        // Nobody waits for what closing costs, as nobody does at the end of a query tool.
        Runtime.getRuntime().halt(0);
    }
}
