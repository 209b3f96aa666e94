package org.meetingmigration.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A body as it arrives, up to a size, and up to a time that is spent waiting for the server: what is left when the
/// headers are there, and a second more for each MiB. The JDK's own stream waits for ever. Closing it reads a short
/// rest, so that the connection can be used again, and gives up a longer one.
final class BodyStream extends InputStream implements BodySubscriber<BodyStream> {

    private static final long NANOS_PER_BYTE = TimeUnit.SECONDS.toNanos(1) / (1024 * 1024);
    private static final long SHORT_REST = 64 * 1024;
    private static final long SHORT_WHILE = TimeUnit.SECONDS.toNanos(1);

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final long largest;
    private long nanos;
    private long received;
    private List<ByteBuffer> current = List.of();
    private int index;
    private boolean ended;
    private boolean closed;
    private @Nullable IOException failure;
    private @Nullable Subscription subscription;
    private boolean cancelled;

    private sealed interface Signal {
        record Bytes(List<ByteBuffer> buffers) implements Signal {}

        record Broken(Throwable cause) implements Signal {}

        record End() implements Signal {}
    }

    /// @param largest bytes
    /// @param time that may be spent waiting
    BodyStream(long largest, Duration time) {
        this.largest = largest;
        this.nanos = time.toNanos();
    }

    /// What reading ended with, even if the reader kept it to itself.
    void throwFailure() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        if (length == 0) {
            return 0;
        }
        throwFailure();
        var buffer = next();
        if (buffer == null) {
            return -1;
        }
        var count = Math.min(length, buffer.remaining());
        buffer.get(bytes, offset, count);
        return count;
    }

    @Override
    public int available() {
        return index < current.size() ? current.get(index).remaining() : 0;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        var before = failure;
        try {
            drain();
        } catch (IOException e) {
            failure = before; // whoever closes wants no more of it
        }
        closed = true;
        cancel();
    }

    private void drain() throws IOException {
        var most = received + SHORT_REST;
        nanos = Math.min(nanos, SHORT_WHILE);
        while (failure == null && !ended && received <= most) {
            take();
        }
    }

    /// A buffer with something in it; null at the end.
    private @Nullable ByteBuffer next() throws IOException {
        while (true) {
            while (index < current.size()) {
                if (current.get(index).hasRemaining()) {
                    return current.get(index);
                }
                index++;
            }
            if (ended) {
                return null;
            }
            take();
        }
    }

    private void take() throws IOException {
        switch (await()) {
            case Signal.Bytes(var buffers) -> accept(buffers);
            case Signal.Broken(var cause) -> throw fail(new IOException("connection broke", cause));
            case Signal.End() -> ended = true;
        }
    }

    private void accept(List<ByteBuffer> buffers) throws IOException {
        current = buffers;
        index = 0;
        for (var buffer : buffers) {
            received += buffer.remaining();
            nanos += buffer.remaining() * NANOS_PER_BYTE;
        }
        if (received > largest) {
            throw fail(new AnswerTooLarge(largest));
        }
        request();
    }

    private Signal await() throws IOException {
        var before = System.nanoTime();
        try {
            var signal = signals.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
            if (signal == null) {
                throw fail(new HttpTimeoutException("the answer took too long"));
            }
            return signal;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw fail(new InterruptedIOException("stopped"));
        } finally {
            nanos -= System.nanoTime() - before;
        }
    }

    private IOException fail(IOException cause) {
        failure = cause;
        cancel();
        return cause;
    }

    @Override
    public CompletionStage<BodyStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public synchronized void onSubscribe(Subscription given) {
        if (cancelled) {
            given.cancel();
            return;
        }
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        signals.add(new Signal.Bytes(buffers));
    }

    @Override
    public void onError(Throwable cause) {
        signals.add(new Signal.Broken(cause));
    }

    @Override
    public void onComplete() {
        signals.add(new Signal.End());
    }

    private synchronized void request() {
        if (subscription != null) {
            subscription.request(1);
        }
    }

    private synchronized void cancel() {
        cancelled = true;
        if (subscription != null && !ended) {
            subscription.cancel();
        }
    }
}
