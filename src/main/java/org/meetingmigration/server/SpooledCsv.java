package org.meetingmigration.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.meetingmigration.administration.Admin;
import org.meetingmigration.administration.ImportedUsers;
import org.meetingmigration.administration.ImportedUsers.Replaced;
import org.meetingmigration.administration.Transactions;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.UserFilter;
import org.meetingmigration.directory.csv.ImportResult;
import org.meetingmigration.directory.csv.ImportedUser;
import org.meetingmigration.directory.csv.RowError;
import org.meetingmigration.directory.csv.UserExport;
import org.meetingmigration.directory.csv.UserImport;
import org.meetingmigration.server.api.UserCsv;
import org.meetingmigration.server.problem.Problem.FieldError;
import org.meetingmigration.server.problem.ProblemFault;
import org.meetingmigration.server.problem.ProblemKind;

/// Keeps an import in a file while it is read twice.
final class SpooledCsv implements UserCsv {

    private final Directory directory;
    private final UserImport imports;
    private final Transactions transactions;
    private final ImportedUsers imported;
    private final Path folder;

    /// @param folder for the file
    SpooledCsv(
            Directory directory, UserImport imports, Transactions transactions, ImportedUsers imported, Path folder) {
        this.directory = directory;
        this.imports = imports;
        this.transactions = transactions;
        this.imported = imported;
        this.folder = folder;
    }

    @Override
    public void write(String tenant, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        new UserExport(directory).write(tenant, UserFilter.ALL, writer);
        writer.flush();
    }

    @Override
    public Imported read(Admin admin, InputStream in, boolean dryRun, boolean triggers) throws IOException {
        var file = Files.createTempFile(folder, "import-", ".csv");
        try {
            try (var out = Files.newOutputStream(file)) {
                in.transferTo(out);
            }
            return load(admin, file, dryRun, triggers);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Imported load(Admin admin, Path file, boolean dryRun, boolean triggers) {
        var counts = new Counts();
        var result = imports.load(
                admin.tenant(),
                file,
                work -> run(dryRun, () -> {
                    work.run();
                    imported.record(admin, counts.added, counts.changed);
                }),
                users -> {
                    var replaced = replaced(users);
                    counts.added += users.size() - replaced.size();
                    counts.changed += replaced.size();
                    counts.requests += triggers ? imported.follow(admin, replaced) : 0;
                });
        return switch (result) {
            case ImportResult.Loaded(var added, var changed, var unchanged) ->
                new Imported(added + changed + unchanged, added, changed, unchanged, counts.requests);
            case ImportResult.Rejected(var errors, var more) -> throw rejected(errors, more);
        };
    }

    /// A dry run does everything, and takes it back: so it tells what would happen, and meets what would fail.
    private void run(boolean dryRun, Runnable work) {
        try {
            transactions.run(() -> {
                work.run();
                if (dryRun) {
                    throw new Undo();
                }
            });
        } catch (Undo _) {
            // Taken back, as asked.
        }
    }

    private static List<Replaced> replaced(List<ImportedUser> users) {
        return users.stream().flatMap(user -> replaced(user).stream()).toList();
    }

    private static Optional<Replaced> replaced(ImportedUser user) {
        var before = user.before();
        return before == null ? Optional.empty() : Optional.of(new Replaced(before, user.after()));
    }

    private static final class Counts {
        private long added;
        private long changed;
        private long requests;
    }

    private static ProblemFault rejected(List<RowError> errors, boolean more) {
        var detail = "Nothing was changed: " + errors.size() + (more ? " and more" : "") + " values are wrong.";
        return new ProblemFault(
                ProblemKind.INVALID,
                detail,
                errors.stream()
                        .map(error -> new FieldError(error.column(), error.row(), error.message()))
                        .toList());
    }

    /// Takes back what a dry run did.
    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Undo() {
            super(null, null, false, false);
        }
    }
}
