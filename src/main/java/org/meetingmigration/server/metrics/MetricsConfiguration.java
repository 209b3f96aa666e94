package org.meetingmigration.server.metrics;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The controllers of this package.
@Configuration(proxyBeanMethods = false)
@Import({HealthController.class, MetricsController.class})
public class MetricsConfiguration {}
