package org.meetingmigration.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class PipeOutputTest {

    private int writes;

    @Test
    void readerThatLeftShouldBeNoError() throws IOException {
        var output = new PipeOutput(failing("Broken pipe"));

        output.write('a');
        output.write('b');

        assertThat(writes).isEqualTo(1);
    }

    @Test
    void fullDiskShouldBeAnError() {
        var output = new PipeOutput(failing("No space left on device"));

        assertThatThrownBy(() -> output.write('a')).isInstanceOf(IOException.class);
    }

    private OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                writes++;
                throw new IOException(message);
            }
        };
    }
}
