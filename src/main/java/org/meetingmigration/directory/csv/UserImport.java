package org.meetingmigration.directory.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.User;

/// Loads a file of users (CSV, UTF-8, a header, columns in any order; only `userPrincipalName` must be there). A row
/// whose id or else UPN is stored changes that user. What the file has no column for stays as it is.
///
/// The file is read twice, so that nothing waits for the writer while it is checked. Memory grows with what must be
/// unique in it, up to [#MOST_ROWS].
public final class UserImport {

    public static final int MOST_ERRORS = 1_000;
    public static final int MOST_ROWS = 250_000;

    private final Directory directory;
    private final Overlaps overlaps;

    public UserImport(Directory directory, Overlaps overlaps) {
        this.directory = directory;
        this.overlaps = overlaps;
    }

    /// @param transaction runs what stores the whole file, for example `transactions::run`
    /// @param stored shown, inside that transaction, each page of users that were added or changed
    /// @throws Directory.UnknownTenant if there is no such tenant
    /// @throws Directory.Conflict if somebody changed the directory meanwhile so that a row no longer fits
    public ImportResult load(
            String tenant, Path file, Consumer<Runnable> transaction, Consumer<List<ImportedUser>> stored) {
        var errors = check(tenant, file);
        if (!errors.isEmpty()) {
            return errors.rejected();
        }
        var counts = new Counts();
        transaction.accept(() -> store(tenant, file, counts, stored));
        return new ImportResult.Loaded(counts.added, counts.changed, counts.unchanged);
    }

    private Errors check(String tenant, Path file) {
        var errors = new Errors();
        var reader = reader(tenant);
        var unique = new UniqueTexts(defaultBridge(tenant), errors);
        new CsvRows(errors).read(file, page -> {
            var users = read(tenant, reader, page, errors);
            var others = unique.byText(overlaps.of(tenant, afters(users)));
            for (int i = 0; i < page.size(); i++) {
                var user = users.get(i).after();
                unique.checkInFile(page.get(i).number(), user);
                unique.checkAgainst(page.get(i).number(), user, others);
            }
        });
        return errors;
    }

    private void store(String tenant, Path file, Counts counts, Consumer<List<ImportedUser>> stored) {
        var reader = reader(tenant);
        var errors = new Errors();
        new CsvRows(errors).read(file, page -> {
            var users = read(tenant, reader, page, errors);
            var changed = users.stream()
                    .filter(user -> !user.after().equals(user.before()))
                    .toList();
            directory.saveUsers(afters(changed));
            counts.add(users, changed);
            stored.accept(changed);
        });
        if (!errors.isEmpty()) {
            throw new Directory.Conflict("The directory or the file was changed while it was loaded: load it again");
        }
    }

    private UserReader reader(String tenant) {
        return new UserReader(tenant, directory.settings(tenant).value(), directory.bridges(tenant));
    }

    private String defaultBridge(String tenant) {
        return directory.bridges(tenant).stream()
                .filter(Bridge::isDefault)
                .map(Bridge::id)
                .findFirst()
                .orElse("");
    }

    /// Reads each row twice: without errors to learn whom it means, then with that user.
    private List<ImportedUser> read(String tenant, UserReader reader, List<Cells> page, Errors errors) {
        var unheard = new Errors();
        var meant =
                page.stream().map(cells -> reader.read(cells, null, unheard)).toList();
        Map<String, User> byId = new HashMap<>();
        Map<String, User> byName = new HashMap<>();
        for (User user : overlaps.of(tenant, meant)) {
            byId.put(key(user.id()), user);
            byName.put(key(user.userPrincipalName()), user);
        }
        var users = new ArrayList<ImportedUser>(page.size());
        for (int i = 0; i < page.size(); i++) {
            var before = before(page.get(i), meant.get(i), byId, byName);
            users.add(new ImportedUser(before, reader.read(page.get(i), before, errors)));
        }
        return users;
    }

    private static @Nullable User before(Cells cells, User meant, Map<String, User> byId, Map<String, User> byName) {
        var named = byName.get(key(meant.userPrincipalName()));
        return cells.text(Column.ID, "").isBlank() && named != null ? named : byId.get(key(meant.id()));
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static List<User> afters(List<ImportedUser> users) {
        return users.stream().map(ImportedUser::after).toList();
    }

    private static final class Counts {
        private long added;
        private long changed;
        private long unchanged;

        void add(List<ImportedUser> all, List<ImportedUser> stored) {
            var fresh = stored.stream().filter(user -> user.before() == null).count();
            added += fresh;
            changed += stored.size() - fresh;
            unchanged += all.size() - stored.size();
        }
    }
}
