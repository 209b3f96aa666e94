package org.meetingmigration.joinblock.link;

/// What one path segment or parameter value must be.
sealed interface Piece {

    /// Whether this decoded text will do.
    boolean fits(String text);

    /// Exactly this text, in upper or lower case.
    record Literal(String literal) implements Piece {
        @Override
        public boolean fits(String text) {
            return literal.equalsIgnoreCase(text);
        }
    }

    /// Any text of this shape.
    record Shaped(Shape shape) implements Piece {
        @Override
        public boolean fits(String text) {
            return shape.fits(text);
        }
    }

    /// Any text of this shape, and it is the meeting's identity.
    ///
    /// @param prefix stands before it, with a colon; empty for none
    /// @param wholeAddress whether host and path together are the identity, not the piece alone
    record Identifying(Shape shape, String prefix, boolean wholeAddress) implements Piece {
        @Override
        public boolean fits(String text) {
            return shape.fits(text);
        }

        String identity(String text, String address) {
            var id = wholeAddress ? address : text;
            return prefix.isEmpty() ? id : prefix + ":" + id;
        }
    }

    /// Reads `*`, `{shape}`, `{prefix:shape}`, `{prefix@shape}` or a literal.
    static Piece parse(String text) {
        if (text.equals("*")) {
            return new Shaped(Shape.ANY);
        }
        if (!text.startsWith("{")) {
            return new Literal(text);
        }
        var inside = text.substring(1, text.length() - 1);
        int mark = Math.max(inside.indexOf(':'), inside.indexOf('@'));
        var shape = Shape.named(inside.substring(mark + 1));
        if (mark < 0) {
            return new Shaped(shape);
        }
        return new Identifying(shape, inside.substring(0, mark), inside.charAt(mark) == '@');
    }
}
