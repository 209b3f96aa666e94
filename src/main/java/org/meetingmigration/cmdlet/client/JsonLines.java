package org.meetingmigration.cmdlet.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletError.Category;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An answer of one JSON object in each line, read as it comes (`application/x-ndjson`).
public final class JsonLines implements AutoCloseable {

    private final ServiceAddress address;
    private final BufferedReader reader;

    JsonLines(ServiceAddress address, InputStream answer) {
        this.address = address;
        this.reader = new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8));
    }

    /// The next object; empty at the end.
    ///
    /// @throws CmdletError when the connection breaks
    public Optional<JsonNode> next() {
        try {
            String line = reader.readLine();
            while (line != null && line.isBlank()) {
                line = reader.readLine();
            }
            return line == null
                    ? Optional.empty()
                    : Optional.of(JsonMapper.shared().readTree(line));
        } catch (IOException | JacksonException e) {
            throw new CmdletError(
                    "The connection to " + address + " broke before everything was there. Ask again.",
                    Category.UNAVAILABLE,
                    e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new CmdletError("The connection to " + address + " broke.", Category.UNAVAILABLE, e);
        }
    }
}
