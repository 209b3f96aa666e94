/// What a cmdlet is: its specification, the call it answers, the objects it emits. The language that calls
/// cmdlets lies in `cmdlet.language`, the general ones (`Where-Object`, `Get-Help` …) in `cmdlet.pipeline`.
@NullMarked
package org.meetingmigration.cmdlet;

import org.jspecify.annotations.NullMarked;
