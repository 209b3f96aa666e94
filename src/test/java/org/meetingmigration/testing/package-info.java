/// What tests of several packages need.
@NullMarked
package org.meetingmigration.testing;

import org.jspecify.annotations.NullMarked;
