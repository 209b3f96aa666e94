/// Health for load balancers and figures for Prometheus.
@NullMarked
package org.meetingmigration.server.metrics;

import org.jspecify.annotations.NullMarked;
