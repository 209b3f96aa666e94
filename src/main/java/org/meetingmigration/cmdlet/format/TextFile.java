package org.meetingmigration.cmdlet.format;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Names;

/// A text file that a command writes, in UTF-8.
public final class TextFile {

    private final PrintWriter printer;
    private final Path path;

    private TextFile(PrintWriter printer, Path path) {
        this.printer = printer;
        this.path = path;
    }

    /// Opens the file that a call names by `-Path`, as its `-Append` and `-NoClobber` say.
    ///
    /// @throws CmdletError when that cannot be done
    public static TextFile open(Invocation call) {
        var path = path(call.string("Path").orElse(""));
        try {
            return new TextFile(new PrintWriter(Files.newBufferedWriter(path, options(call))), path);
        } catch (IOException fault) {
            throw fault(path, fault);
        }
    }

    private static OpenOption[] options(Invocation call) {
        if (call.isSet("Append")) {
            return new OpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.APPEND};
        }
        return call.isSet("NoClobber")
                ? new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE}
                : new OpenOption[] {
                    StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
                };
    }

    /// @throws CmdletError when it can be no name of a file
    public static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException fault) {
            throw new CmdletError(
                    "'" + Names.brief(name) + "' is not a name of a file.",
                    CmdletError.Category.INVALID_ARGUMENT,
                    fault);
        }
    }

    PrintWriter printer() {
        return printer;
    }

    public void line(String line) {
        printer.println(line);
    }

    /// @throws CmdletError when not everything could be written
    public void finish() {
        if (printer.checkError()) {
            throw new CmdletError(
                    "'" + Names.brief(path.toString()) + "' is not complete: writing failed. Is the disk full?",
                    CmdletError.Category.FAILED);
        }
    }

    public void close() {
        printer.close();
    }

    /// Why a file could not be read or written.
    public static CmdletError fault(Path path, IOException fault) {
        var why = switch (fault) {
            case FileAlreadyExistsException _ -> "it exists already; leave -NoClobber out to replace it";
            case NoSuchFileException _ -> "there is no such file or folder";
            default -> String.valueOf(fault.getMessage());
        };
        return new CmdletError(
                "'" + Names.brief(path.toString()) + "' cannot be used: " + why + ".",
                CmdletError.Category.FAILED,
                fault);
    }
}
