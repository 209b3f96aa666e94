/// Writes join blocks: plain text and HTML, in the language of the block they replace.
@NullMarked
package org.meetingmigration.joinblock.render;

import org.jspecify.annotations.NullMarked;
