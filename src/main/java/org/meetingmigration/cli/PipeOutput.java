package org.meetingmigration.cli;

import java.io.IOException;
import java.io.OutputStream;

/// Output that may be a pipe whose reader leaves early, as `head` does: what comes afterwards is for nobody and is no
/// error. A run goes on; any other fault, a full disk for example, stays one.
public final class PipeOutput extends OutputStream {

    private final OutputStream out;
    private boolean abandoned;

    public PipeOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (abandoned) {
            return;
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            if (!isBrokenPipe(e)) {
                throw e;
            }
            abandoned = true;
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /// The system's words for EPIPE; Java has no class for it.
    private static boolean isBrokenPipe(IOException e) {
        return String.valueOf(e.getMessage()).contains("Broken pipe");
    }
}
