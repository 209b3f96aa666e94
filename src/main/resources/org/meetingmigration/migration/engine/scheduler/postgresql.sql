CREATE TABLE IF NOT EXISTS engine_wakeup (
    task_name            TEXT        NOT NULL,
    task_instance        TEXT        NOT NULL,
    task_data            BYTEA,
    execution_time       TIMESTAMPTZ NOT NULL,
    picked               BOOLEAN     NOT NULL,
    picked_by            TEXT,
    last_success         TIMESTAMPTZ,
    last_failure         TIMESTAMPTZ,
    consecutive_failures INTEGER,
    last_heartbeat       TIMESTAMPTZ,
    version              BIGINT      NOT NULL,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX IF NOT EXISTS engine_wakeup_due ON engine_wakeup (picked, execution_time);
CREATE INDEX IF NOT EXISTS engine_wakeup_heartbeat ON engine_wakeup (last_heartbeat) WHERE picked;
