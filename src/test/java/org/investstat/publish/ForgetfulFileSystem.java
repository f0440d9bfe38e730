package org.investstat.publish;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** A file system that is not local and whose replacing rename fails: before the step, or after it was taken. */
public final class ForgetfulFileSystem extends RawLocalFileSystem {
    static final String BEFORE = "lost before the step";
    static String failure = "";

    static Configuration configuration() {
        Configuration hadoop = new Configuration(false);
        hadoop.set("fs.forgetful.impl", ForgetfulFileSystem.class.getName());
        return hadoop;
    }

    @Override
    public URI getUri() {
        return URI.create("forgetful:///");
    }

    @Override
    @SuppressWarnings("deprecation") // what the product calls
    protected void rename(Path from, Path to, Options.Rename... options) throws IOException {
        if (failure.equals(BEFORE)) {
            throw new IOException(failure);
        }
        super.rename(from, to, options);
        throw new IOException(failure);
    }
}
