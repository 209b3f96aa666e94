/// Files that survive a power cut and that nobody else on the machine can read. Imports `java.*` only.
@NullMarked
package org.meetingmigration.durable;

import org.jspecify.annotations.NullMarked;
