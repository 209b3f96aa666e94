/// Which URL belongs to which conferencing provider, and what it is there: join link, part of a block, wrapper.
@NullMarked
package org.meetingmigration.joinblock.link;

import org.jspecify.annotations.NullMarked;
