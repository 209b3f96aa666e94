package org.meetingmigration.cli.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// How calendar programs write lines into a file.
///
/// @param lineEnd CRLF as RFC 5545 wants it, or LF as some programs write
/// @param fold what follows the line end inside a folded line: blank or tab; empty when lines are never folded
/// @param wholeCharacters whether folds spare the inside of UTF-8 characters
record FileShape(String lineEnd, String fold, boolean wholeCharacters, Charset charset) {

    static final FileShape EXCHANGE = new FileShape("\r\n", " ", true, StandardCharsets.UTF_8);
    static final FileShape OUTLOOK = new FileShape("\r\n", "\t", true, StandardCharsets.UTF_8);
    static final FileShape UNFOLDED = new FileShape("\r\n", "", true, StandardCharsets.UTF_8);
    static final FileShape UNIX = new FileShape("\n", " ", true, StandardCharsets.UTF_8);
    static final FileShape CUT_CHARACTERS = new FileShape("\r\n", " ", false, StandardCharsets.UTF_8);
    static final FileShape LATIN_1 = new FileShape("\r\n", " ", true, StandardCharsets.ISO_8859_1);

    private static final int MOST_OCTETS = 75;

    byte[] encode(List<String> lines) {
        var bytes = new ByteArrayOutputStream();
        lines.forEach(line -> write(bytes, line.getBytes(charset)));
        return bytes.toByteArray();
    }

    private void write(ByteArrayOutputStream bytes, byte[] line) {
        int start = 0;
        int room = MOST_OCTETS;
        while (!fold.isEmpty() && line.length - start > room) {
            int end = start + room;
            while (wholeCharacters && isInsideCharacter(line[end])) {
                end--;
            }
            bytes.write(line, start, end - start);
            bytes.writeBytes((lineEnd + fold).getBytes(StandardCharsets.US_ASCII));
            start = end;
            room = MOST_OCTETS - 1;
        }
        bytes.write(line, start, line.length - start);
        bytes.writeBytes(lineEnd.getBytes(StandardCharsets.US_ASCII));
    }

    private boolean isInsideCharacter(byte octet) {
        return charset.equals(StandardCharsets.UTF_8) && (octet & 0xC0) == 0x80;
    }
}
