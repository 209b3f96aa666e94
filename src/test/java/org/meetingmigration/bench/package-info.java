/// How fast blocks are found and rewritten, next to what parsing and writing the same events costs with others.
/// Run by `bench/rewrite.sh`, not by the build.
@NullMarked
package org.meetingmigration.bench;

import org.jspecify.annotations.NullMarked;
