package org.meetingmigration.joinblock.html;

/// A link: an `<a>` with an `href`.
///
/// @param href the target: entities decoded, trimmed, without line breaks and tabs (as browsers read it)
/// @param hrefStart where the value of the attribute begins in the source, after its quote
/// @param hrefEnd where the value ends in the source, before its quote
/// @param textStart first character of the label in [HtmlText#text]
/// @param textEnd after the last character of the label; equal to `textStart` where nothing is visible
/// @param element the whole `<a>`
public record Anchor(String href, int hrefStart, int hrefEnd, int textStart, int textEnd, Element element) {}
