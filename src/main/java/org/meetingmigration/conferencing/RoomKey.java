package org.meetingmigration.conferencing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The secret that room names are made with: who has it can work out every name, who loses it gets other rooms for
/// the same meetings. Never printed.
public final class RoomKey {

    private static final int BYTES = 32;
    private static final int LARGEST_FILE = 4096;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    private RoomKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /// A key that is kept elsewhere.
    ///
    /// @throws IllegalArgumentException if there are fewer than 32 bytes
    public static RoomKey of(byte[] secret) {
        if (secret.length < BYTES) {
            throw new IllegalArgumentException("A room key needs " + BYTES + " bytes, not " + secret.length);
        }
        return new RoomKey(secret);
    }

    /// The key in `file`: one line of base64url (RFC 4648 5). Made on first use, readable by its owner only; several
    /// processes that do so at once end up with the same key.
    ///
    /// @throws IllegalStateException if the file holds no usable key; names the file and says what to do
    /// @throws UncheckedIOException if the file cannot be read or made
    public static RoomKey in(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or make the room key " + file, e);
        }
    }

    byte[] hmac(byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "RoomKey[secret]";
    }

    private static RoomKey read(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw damaged(file, "is far too large");
        }
        var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
        byte[] secret;
        try {
            secret = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            // Its message quotes the file.
            throw damaged(file, "is damaged");
        }
        if (secret.length < BYTES) {
            throw damaged(file, "is too short");
        }
        return new RoomKey(secret);
    }

    private static IllegalStateException damaged(Path file, String how) {
        return new IllegalStateException(
                "The room key " + file + " " + how
                        + "; restore it from a backup, or delete it: then a new key is made and every meeting gets another room");
    }

    private static void create(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is not a file");
        }
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, ".room-key", ".tmp", ownerOnly(folder));
        try {
            write(draft);
            publish(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void write(Path draft) throws IOException {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        var line = Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n";
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /// A link, not a rename: a rename would replace the key that another process has just published and used.
    private static void publish(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            return;
        } catch (UnsupportedOperationException | FileSystemException _) {
            moveUnlessThere(draft, file);
        }
    }

    /// For file systems without links.
    private static void moveUnlessThere(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file);
        } catch (FileAlreadyExistsException _) {
            return;
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        var permissions = PosixFilePermissions.fromString("rw-------");
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }
}
