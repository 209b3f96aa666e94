package org.meetingmigration.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.meetingmigration.notice.ImipMessage;
import org.meetingmigration.notice.Notice;
import org.meetingmigration.notice.OutboxFolder;

/// Puts mails into a folder, for a mail server to fetch. Safe for use by several threads.
public final class OutboxMailing implements Mailing {

    private final Path folder;
    private final OutboxFolder outbox;

    /// @param folder made with the first mail where it does not exist
    public OutboxMailing(Path folder) {
        this.folder = folder;
        this.outbox = new OutboxFolder(folder);
    }

    /// @throws UncheckedIOException if the folder cannot be written
    @Override
    public String take(Notice notice) {
        var message = ImipMessage.compose(notice);
        try {
            synchronized (outbox) {
                outbox.put(message);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The outbox " + folder + " cannot be written", e);
        }
        return message.messageId();
    }
}
