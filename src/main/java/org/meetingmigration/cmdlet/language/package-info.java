/// The language of the shell, after PowerShell: text to syntax tree, arguments to parameters, pipelines that
/// stream. Start reading at [org.meetingmigration.cmdlet.language.Interpreter].
@NullMarked
package org.meetingmigration.cmdlet.language;

import org.jspecify.annotations.NullMarked;
