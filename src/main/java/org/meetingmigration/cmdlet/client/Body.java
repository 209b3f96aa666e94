package org.meetingmigration.cmdlet.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The fields of a command, `{"target":"Online","force":false}`.
public final class Body {

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    /// @param value text, number, truth value, list, or null
    public Body set(String name, @Nullable Object value) {
        fields.put(name, value);
        return this;
    }

    /// Sets what is there.
    public Body setIf(String name, Optional<?> value) {
        value.ifPresent(present -> fields.put(name, present));
        return this;
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    byte[] bytes() {
        return JsonMapper.shared().writeValueAsBytes(fields);
    }
}
