package org.investstat.publish;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.investstat.table.ExitCode;
import org.investstat.table.Failure;
import org.investstat.table.LedgerSchema;
import org.investstat.table.Text;

/** A fresh folder for generated ledgers, one CSV file or one folder of them for each. */
public final class LedgerFolder {
    private static final Text IN_USE = Text.of(
            "无法创建 {0}：其中已有文件；请用 --output 指定一个新的文件夹",
            "Cannot create {0}: it holds files already; choose a new folder with --output");

    private final Storage place;

    private LedgerFolder(Storage place) {
        this.place = place;
    }

    /**
     * Makes the folder.
     *
     * @throws Failure {@link org.investstat.table.ExitCode#OUTPUT} where it cannot be made, or holds something already:
     *     ledgers of two origins side by side would be read as one
     */
    public static LedgerFolder create(String folder, Configuration hadoop) {
        try {
            Storage place = Storage.at(folder, hadoop);
            place.makeFolder();
            if (place.fs().listStatus(place.path()).length > 0) {
                throw new Failure(ExitCode.OUTPUT, IN_USE.with(place.display()));
            }
            return new LedgerFolder(place);
        } catch (IOException e) {
            throw Trouble.cannotCreate(folder, e);
        }
    }

    /** As a person writes it. */
    public String display() {
        return place.display();
    }

    /** Path of a table's folder below this one. */
    public String table(String name) {
        return place.child(name).path().toString();
    }

    /**
     * A file with the ledger's header.
     *
     * @param file below this folder, with the folders between
     * @throws Failure {@link org.investstat.table.ExitCode#OUTPUT}
     */
    public LedgerWriter ledger(LedgerSchema ledger, String file) {
        return LedgerWriter.create(place.child(file), ledger);
    }
}
