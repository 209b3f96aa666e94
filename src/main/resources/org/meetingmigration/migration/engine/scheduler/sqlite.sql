CREATE TABLE IF NOT EXISTS engine_wakeup (
    task_name            TEXT    NOT NULL,
    task_instance        TEXT    NOT NULL,
    task_data            BLOB,
    execution_time       INTEGER NOT NULL,
    picked               INTEGER NOT NULL,
    picked_by            TEXT,
    last_success         INTEGER,
    last_failure         INTEGER,
    consecutive_failures INTEGER,
    last_heartbeat       INTEGER,
    version              INTEGER NOT NULL,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX IF NOT EXISTS engine_wakeup_due ON engine_wakeup (picked, execution_time);
CREATE INDEX IF NOT EXISTS engine_wakeup_heartbeat ON engine_wakeup (last_heartbeat) WHERE picked = 1;
