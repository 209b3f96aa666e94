package org.meetingmigration.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.Requests.NewRequest;
import org.meetingmigration.notice.MailQueue;
import org.meetingmigration.notice.MailQueueContract;
import org.meetingmigration.notice.MailState;

class SqlMailQueueTest extends MailQueueContract {

    @TempDir
    Path temp;

    private Store store;

    @BeforeEach
    void open() {
        store = TestStores.open(temp);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected MailQueue queue() {
        return store.mails();
    }

    @Test
    void mailsShouldBeThereAfterTheStoreWasOpenedAgain() {
        queue().put(TENANT, mail("<1@x>", "a@x.org", "b@x.org"), NOW);
        queue().record(TENANT, "<1@x>", List.of(new MailQueue.Result("a@x.org", MailState.Sent, NOW, "250")), NOW);
        store.close();
        store = TestStores.open(temp);

        assertThat(queue().put(TENANT, mail("<1@x>", "a@x.org", "b@x.org"), NOW))
                .isFalse();
        assertThat(queue().due(TENANT, NOW, Set.of(), 9).getFirst().recipients())
                .extracting(MailQueue.Recipient::address)
                .containsExactly("b@x.org");
    }

    @Test
    void mailsOfARequestShouldStayAsLongAsTheRequest() {
        var request = store.requests()
                .enqueue(List.of(new NewRequest(TENANT, "u", "u@x.org", Order.toHome(), "MANUAL", NOW, "admin")))
                .getFirst()
                .id();
        var mail = mail("<1@x>", "a@x.org");
        queue().put(
                        TENANT,
                        new MailQueue.QueuedMail(
                                "<1@x>", request, mail.uid(), mail.sender(), mail.recipients(), mail.content()),
                        NOW);
        queue().record(TENANT, "<1@x>", List.of(new MailQueue.Result("a@x.org", MailState.Sent, NOW, "250")), NOW);

        assertThat(queue().removeEndedBefore(TENANT, NOW.plusSeconds(9), 9)).isZero();
        assertThat(queue().list(TENANT, null, null, 9)).hasSize(1);
    }
}
