package org.meetingmigration.server;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/// First paint of pages, as the browser measures it: of a service that runs, with its address, a token and paths
/// behind the tenant as arguments. Every load begins with an empty cache.
final class PaintTimes {

    private static final int ROUNDS = 7;
    private static final String PAINT = """
            () => new Promise(painted => new PerformanceObserver(list => list.getEntries()
                .filter(entry => entry.name === 'first-contentful-paint')
                .forEach(entry => painted(entry.startTime))).observe({ type: 'paint', buffered: true }))
            """;

    private PaintTimes() {}

    public static void main(String[] arguments) {
        try (var browser = Browser.start()) {
            for (var path : List.of(arguments).subList(2, arguments.length)) {
                var times = new ArrayList<Double>();
                for (int i = 0; i < ROUNDS; i++) {
                    var page = browser.open(arguments[0], ColorScheme.LIGHT);
                    Browser.signIn(page, arguments[1]);
                    var cold = page.context().newCDPSession(page);
                    cold.send("Network.clearBrowserCache");
                    page.navigate(page.url() + path);
                    times.add(((Number) page.evaluate(PAINT)).doubleValue());
                    page.context().close();
                }
                times.sort(Double::compare);
                System.out.printf(
                        "%-40s first paint: median %.0f ms, worst %.0f ms%n",
                        path, times.get(ROUNDS / 2), times.getLast());
            }
        }
    }
}
