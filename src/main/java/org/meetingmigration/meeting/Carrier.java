package org.meetingmigration.meeting;

/// A place of a meeting part that can hold a join block or a piece of one, decoded to characters.
///
/// @param id position among the carriers of its part; the adapter finds its raw bytes by it
/// @param name property name in upper case, for example `DESCRIPTION`, `X-ALT-DESC`,
/// `X-MICROSOFT-SKYPETEAMSMEETINGURL`;
///     a parameter is `DESCRIPTION;ALTREP`, a property of an e-mail alarm `VALARM/DESCRIPTION`
/// @param kind how `text` is to be read
/// @param text the decoded value: unfolded, unescaped, for a data URI percent-decoded. Lines end with `\n`
/// @param language value of the LANGUAGE parameter, for example `en-US`; empty when absent. Not the block's language.
public record Carrier(int id, String name, Kind kind, String text, String language) {

    /// How the text of a carrier is to be read.
    public enum Kind {
        /// Prose for people, may hold a whole block.
        PLAIN,
        /// HTML, may hold a whole block.
        HTML,
        /// LOCATION and its twins: a label, an address, a URL, or a list of them.
        LOCATION,
        /// One URI.
        URI,
        /// A structured value written by a machine, for example JSON or a `conf:sip:` URI.
        PROPERTY
    }
}
