package org.meetingmigration.cli;

import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// One JSON document with an array whose rows are written as they come, and a `summary` after it:
/// `{"meetings": [{…}, {…}], "summary": {…}}`. Memory does not grow with the rows.
///
/// Rows and summary are records or maps. Faults of the writer come out as `tools.jackson.core.JacksonException`.
public final class JsonReport implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            // A fault half-way must leave a document that no parser takes for complete.
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private final JsonGenerator json;

    /// Opens the document and its array.
    ///
    /// @param out is flushed, not closed
    /// @param array name of the array, for example `meetings`
    public JsonReport(Writer out, String array) {
        this.json = MAPPER.writer().withDefaultPrettyPrinter().createGenerator(out);
        json.writeStartObject();
        json.writeArrayPropertyStart(array);
    }

    public void row(Object row) {
        MAPPER.writer().writeValue(json, row);
    }

    /// Ends the array and the document. A document without this call is incomplete.
    public void finish(Object summary) {
        json.writeEndArray();
        json.writeName("summary");
        MAPPER.writer().writeValue(json, summary);
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    @Override
    public void close() {
        json.close();
    }
}
