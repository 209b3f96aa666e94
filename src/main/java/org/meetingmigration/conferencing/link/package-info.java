/// Meetings of any system that needs no more than a link, from a template of that link.
@NullMarked
package org.meetingmigration.conferencing.link;

import org.jspecify.annotations.NullMarked;
