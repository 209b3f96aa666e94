package org.meetingmigration.directory.csv;

import java.util.List;
import org.meetingmigration.directory.User;

/// Port: finds stored users by everything that must be unique, many at once.
@FunctionalInterface
public interface Overlaps {

    /// Users of the tenant that have the id, the UPN, the SIP address, or the conference ID on whatever bridge of any
    /// of these; texts that are empty match nobody.
    List<User> of(String tenant, List<User> users);
}
