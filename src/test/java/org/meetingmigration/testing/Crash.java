package org.meetingmigration.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/// Dies at one call of the ports that go through it, before or after that call does its work.
public final class Crash {

    private final int at;
    private final boolean afterwards;
    private int calls;

    public Crash(int at, boolean afterwards) {
        this.at = at;
        this.afterwards = afterwards;
    }

    /// Whether the call came.
    public boolean happened() {
        return calls >= at;
    }

    public <T> T through(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    var call = ++calls;
                    if (call == at && !afterwards) {
                        throw new Died();
                    }
                    try {
                        var result = method.invoke(real, arguments);
                        if (call == at) {
                            throw new Died();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /// The process is gone.
    public static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
