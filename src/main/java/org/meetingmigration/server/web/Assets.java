package org.meetingmigration.server.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/// Files that pages are made of beside their HTML. Each stands under a path with the hash of what is in it, so that
/// browsers may keep it for ever. Nothing is served that is not listed here.
final class Assets {

    static final String ROOT = "/assets/";

    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final String OURS = "assets/";
    private static final String SCRIPT = "text/javascript;charset=utf-8";
    private static final String STYLE = "text/css;charset=utf-8";

    private static final Map<String, Source> LISTED = Map.of(
            "htmx.js", new Source(WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js", SCRIPT),
            "uplot.js", new Source(WEBJARS + "uplot/1.6.30/dist/uPlot.iife.min.js", SCRIPT),
            "uplot.css", new Source(WEBJARS + "uplot/1.6.30/dist/uPlot.min.css", STYLE),
            "theme.js", new Source(OURS + "theme.js", SCRIPT),
            "page.js", new Source(OURS + "page.js", SCRIPT),
            "live.js", new Source(OURS + "live.js", SCRIPT),
            "chart.js", new Source(OURS + "chart.js", SCRIPT),
            "page.css", new Source(OURS + "page.css", STYLE),
            "icon.svg", new Source(OURS + "icon.svg", "image/svg+xml"));

    private final Map<String, Asset> byName;

    Assets() {
        byName = LISTED.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().read()));
    }

    private record Source(String resource, String contentType) {

        Asset read() {
            try (var in = Assets.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("The program lacks " + resource);
                }
                var bytes = in.readAllBytes();
                return new Asset(contentType, hash(bytes), bytes, zipped(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// @param hash of `bytes`, 16 hexadecimal digits
    /// @param zipped the same with gzip
    @SuppressWarnings("ArrayRecordComponent")
    record Asset(String contentType, String hash, byte[] bytes, byte[] zipped) {}

    Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// For example `/assets/0f3a…/page.css`.
    ///
    /// @throws IllegalArgumentException for a name that is not listed
    String path(String name) {
        return ROOT
                + find(name)
                        .orElseThrow(() -> new IllegalArgumentException(name))
                        .hash() + "/" + name;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream(bytes.length / 2);
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
