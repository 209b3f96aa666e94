package org.meetingmigration.calendar.caldav.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A request to be answered, and all the ways of doing so.
public final class Turn {

    private final Received request;
    private final MemoryDav store;
    private final Wire wire;
    private final CountDownLatch closing;

    Turn(Received request, MemoryDav store, Wire wire, CountDownLatch closing) {
        this.request = request;
        this.store = store;
        this.wire = wire;
        this.closing = closing;
    }

    public Received request() {
        return request;
    }

    public MemoryDav store() {
        return store;
    }

    /// Does what the request asks for and returns what a good server would say; says nothing yet.
    public Answer obey() {
        return store.answer(request);
    }

    /// As [#obey], with another request in the place of this one.
    Answer obey(Received changed) {
        return store.answer(changed);
    }

    public void send(Answer answer) throws IOException {
        if (request.method().equals("HEAD")) {
            wire.sendHead(answer, answer.body().length);
            return;
        }
        wire.send(answer);
    }

    /// Status and headers, announcing a body of this length, which is for the caller to write to [#output].
    public void sendHead(Answer answer, long length) throws IOException {
        wire.sendHead(answer, length);
    }

    /// Status and headers of an answer whose body ends with the connection.
    public void sendHeadOfUnknownLength(Answer answer) throws IOException {
        wire.sendHeadOfUnknownLength(answer);
    }

    public OutputStream output() {
        return wire.output();
    }

    /// Ends the connection by RST.
    public void reset() throws IOException {
        wire.reset();
    }

    public void close() throws IOException {
        wire.close();
    }

    /// Says nothing until the client gives up.
    public void awaitClient() throws IOException {
        wire.awaitClient();
    }

    /// Lets time pass; throws where the server is being closed.
    void pass(Duration time) throws IOException {
        try {
            if (closing.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("The server is being closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
