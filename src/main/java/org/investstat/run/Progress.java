package org.investstat.run;

import java.time.Duration;
import org.investstat.table.Text;

/** Hears what a run is doing; phases follow each other and do not nest. */
public interface Progress {

    void begin(Text phase);

    /** Something worth a line within the current phase. */
    void detail(Text line);

    void end(Text phase, Duration took);
}
