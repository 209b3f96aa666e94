-- What a setting has just ignored, without a walk through the whole trail.

create index audit_entry_ignored on audit_entry (tenant, reason, number) where verdict = 'Ignored';
