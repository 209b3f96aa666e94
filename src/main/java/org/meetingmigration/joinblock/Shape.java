package org.meetingmigration.joinblock;

/// How the bounds of a join block were recognised.
public enum Shape {
    /// Between two rule lines of the provider.
    DELIMITED,
    /// An HTML element that only a provider's add-in writes.
    CONTAINER,
    /// A run of lines that all belong to the provider's wording.
    LINES,
    /// A join link alone: in a property, on a line of its own, or as a whole text.
    TOKEN,
    /// A join link in the middle of somebody's sentence.
    MENTION,
    /// Signs of a block whose end is not certain.
    OPEN;

    /// Whether a whole block goes and a new one takes its place; else only the link itself changes.
    boolean isWhole() {
        return this == DELIMITED || this == CONTAINER || this == LINES;
    }
}
