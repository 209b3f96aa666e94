package org.meetingmigration.notice.smtp;

/// Hears what deliveries do, for metrics. Called by several threads; must be quick.
public interface DeliveryEvents {

    DeliveryEvents NONE = new DeliveryEvents() {};

    /// @param recipients more of them
    default void sent(String tenant, long recipients) {}

    /// @param recipients more of them
    default void failed(String tenant, long recipients) {}

    /// Whether the tenant's mail server takes mails.
    default void available(String tenant, boolean available) {}
}
