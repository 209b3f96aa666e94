package org.meetingmigration.server.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The languages of the page: one for each file `words/<language>.properties`. What a file lacks is said in English.
final class Languages {

    static final String COOKIE = "mms-language";

    private static final String FILES = "classpath*:org/meetingmigration/server/web/words/*.properties";
    private static final String ENGLISH = "en";

    private final Map<String, Words> byTag = new TreeMap<>();

    Languages() {
        try {
            var files = new PathMatchingResourcePatternResolver(Languages.class.getClassLoader()).getResources(FILES);
            var texts = Arrays.stream(files).collect(Collectors.toMap(Languages::tag, Languages::texts));
            texts.forEach((tag, own) -> {
                var all = new TreeMap<>(Objects.requireNonNull(texts.get(ENGLISH)));
                all.putAll(own);
                byTag.put(tag, new Words(Locale.forLanguageTag(tag), all));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tag(Resource file) {
        var name = Objects.requireNonNull(file.getFilename());
        return name.substring(0, name.indexOf('.'));
    }

    private static Map<String, String> texts(Resource file) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    List<Words> all() {
        return List.copyOf(byTag.values());
    }

    Optional<Words> find(String tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    /// What the viewer chose, or else what the browser asks for, or else English.
    Words of(HttpServletRequest request) {
        var cookies = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
        var chosen = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> find(cookie.getValue()).stream())
                .findFirst();
        return chosen.orElseGet(() -> asked(request));
    }

    private Words asked(HttpServletRequest request) {
        var locales = new ArrayList<String>();
        if (request.getHeader("Accept-Language") != null) {
            Collections.list(request.getLocales()).forEach(locale -> locales.add(locale.getLanguage()));
        }
        locales.add(ENGLISH);
        return locales.stream().flatMap(tag -> find(tag).stream()).findFirst().orElseThrow();
    }
}
