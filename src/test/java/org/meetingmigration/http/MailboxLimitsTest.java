package org.meetingmigration.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailboxLimitsTest {

    private final MailboxLimits limits = new MailboxLimits();

    @Test
    void mailboxShouldBeForgottenWhenNobodyUsesIt() throws InterruptedException {
        limits.enter("ada", 2);
        limits.enter("ada", 2);
        limits.enter("bob", 2);
        limits.enter("", 2);
        assertThat(limits.inUse()).isEqualTo(2);

        limits.leave("ada");
        limits.leave("bob");
        limits.leave("");
        assertThat(limits.inUse()).isEqualTo(1);
        limits.leave("ada");
        assertThat(limits.inUse()).isZero();
    }

    @Test
    void whoIsInterruptedShouldLeaveNothingBehind() throws InterruptedException {
        limits.enter("ada", 1);
        var thread = Thread.startVirtualThread(() -> {
            Thread.currentThread().interrupt();
            try {
                limits.enter("ada", 1);
            } catch (InterruptedException e) {
                // expected
            }
        });
        thread.join();

        limits.leave("ada");

        assertThat(limits.inUse()).isZero();
        limits.enter("ada", 1);
    }
}
