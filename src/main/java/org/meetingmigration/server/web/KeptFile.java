package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/// A file that a viewer sent to have it checked, kept in their session until they say what to do with it; it is deleted
/// when another takes its place, or the session ends.
///
/// @param tenant whose page it was sent to
/// @param id that the form names, so that nobody carries out another file than the one they saw checked
record KeptFile(String tenant, String id, String name, Path path) implements HttpSessionBindingListener {

    static KeptFile of(String tenant, String name, InputStream in) throws IOException {
        // For the owner's eyes: temporary files are made so.
        var path = Files.createTempFile("mms-users-", ".csv");
        Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
        return new KeptFile(tenant, UUID.randomUUID().toString(), name, path);
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
