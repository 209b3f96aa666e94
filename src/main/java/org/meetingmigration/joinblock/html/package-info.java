/// HTML read by source position: tags, visible text and links with their offsets. Never re-serialised.
@NullMarked
package org.meetingmigration.joinblock.html;

import org.jspecify.annotations.NullMarked;
