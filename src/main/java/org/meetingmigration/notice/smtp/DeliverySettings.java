package org.meetingmigration.notice.smtp;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// @param envelopeSender where bounces go; empty for the organizer of each meeting
/// @param perMinute recipients of the tenant
/// @param perDomain recipients of the tenant in one domain, in a minute
/// @param random for waiting times
public record DeliverySettings(
        String envelopeSender, int perMinute, int perDomain, InstantSource clock, RandomGenerator random) {}
