package org.meetingmigration.testing;

/// A fake store whose changes a fake transaction can take back.
public interface Restorable {

    /// Remembers what is there; what it gives puts it back.
    Runnable remember();
}
