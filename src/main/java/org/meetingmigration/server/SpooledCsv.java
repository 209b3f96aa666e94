package org.meetingmigration.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.meetingmigration.administration.Admin;
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
    private final Changes changes;
    private final Path folder;

    /// Hears of users that were added or changed, in the transaction that does so.
    @FunctionalInterface
    interface Changes {
        /// @param triggers whether meetings are to follow
        /// @return requests made or joined
        long changed(Admin admin, List<ImportedUser> users, boolean triggers);
    }

    /// @param folder for the file
    SpooledCsv(Directory directory, UserImport imports, Transactions transactions, Changes changes, Path folder) {
        this.directory = directory;
        this.imports = imports;
        this.transactions = transactions;
        this.changes = changes;
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
        var requests = new long[1];
        var result = new ImportResult[1];
        try {
            result[0] = imports.load(
                    admin.tenant(),
                    file,
                    work -> transactions.run(() -> {
                        work.run();
                        if (dryRun) {
                            throw new Undo();
                        }
                    }),
                    users -> requests[0] += dryRun ? 0 : changes.changed(admin, users, triggers));
        } catch (Undo e) {
            return new Imported(0, 0, 0, 0, 0);
        }
        return switch (result[0]) {
            case ImportResult.Loaded(var added, var changed, var unchanged) ->
                new Imported(added + changed + unchanged, added, changed, unchanged, requests[0]);
            case ImportResult.Rejected(var errors, var more) -> throw rejected(errors, more);
        };
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
