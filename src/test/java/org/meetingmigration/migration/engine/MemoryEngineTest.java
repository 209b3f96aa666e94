package org.meetingmigration.migration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

class MemoryEngineTest extends EngineContract {

    private final MemoryEngine.Wakeups wakeups = new MemoryEngine.Wakeups();
    private final List<MemoryEngine> engines = new ArrayList<>();
    private Instant now = Instant.now().plusSeconds(1);

    @Override
    protected Engine open() {
        var engine = new MemoryEngine(wakeups, () -> now);
        engines.add(engine);
        return engine;
    }

    @Override
    protected void until(BooleanSupplier condition) {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            if (engines.stream().filter(MemoryEngine::step).count() == 0) {
                now = now.plusSeconds(1);
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
