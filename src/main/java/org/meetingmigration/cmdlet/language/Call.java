package org.meetingmigration.cmdlet.language;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.ScriptBlock;
import org.meetingmigration.cmdlet.Session;
import org.meetingmigration.cmdlet.Stage;

/// A command at its place in a running pipeline.
final class Call implements Invocation {

    private final String name;
    private final CallBinding binding;
    private final Preferences preferences;
    private final LiveSession session;
    private final Consumer<@Nullable Object> next;
    private final boolean toScreen;
    private final Stage stage;
    private final List<@Nullable Object> kept = new ArrayList<>();
    private @Nullable Object input;
    private boolean hasInput;

    Call(
            Command command,
            CallBinding binding,
            Preferences preferences,
            LiveSession session,
            Consumer<@Nullable Object> next,
            boolean toScreen) {
        this.name = command.spec().name();
        this.binding = binding;
        this.preferences = preferences;
        this.session = session;
        this.next = next;
        this.toScreen = toScreen;
        this.stage = command.open(this);
    }

    /// Runs without an object from the pipeline.
    void runAlone() {
        guarded(() -> {
            binding.checkMandatory();
            stage.next();
        });
    }

    /// Runs for one object.
    void feed(@Nullable Object object) {
        if (Thread.interrupted()) {
            throw new ControlFlow.Cancelled();
        }
        input = object;
        hasInput = true;
        guarded(() -> {
            binding.accept(object);
            stage.next();
        });
    }

    /// Runs what is to be done after the last object.
    void end() {
        guarded(stage::end);
        var variable = preferences.outVariable();
        if (variable != null) {
            session.assign(
                    variable, List.copyOf(kept.stream().filter(Objects::nonNull).toList()));
        }
    }

    void close() {
        stage.close();
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (ControlFlow passing) {
            throw passing;
        } catch (CmdletError error) {
            thrown(error);
        } catch (RuntimeException fault) {
            thrown(new CmdletError("An unexpected fault: " + fault, CmdletError.Category.FAILED, fault));
        }
    }

    private void thrown(CmdletError error) {
        if (!preferences.explicit()) {
            throw new ControlFlow.Failed(name, error, preferences.onError() == Preferences.OnError.STOP);
        }
        error(error);
    }

    @Override
    public void error(CmdletError error) {
        switch (preferences.onError()) {
            case STOP -> throw new ControlFlow.Failed(name, error, true);
            case CONTINUE -> session.report(name, error);
            case SILENT -> {
                // as asked
            }
        }
    }

    @Override
    public void emit(@Nullable Object value) {
        if (preferences.outVariable() != null) {
            kept.add(value);
        }
        if (Thread.interrupted()) {
            throw new ControlFlow.Cancelled();
        }
        next.accept(value);
    }

    @Override
    public void stop() {
        throw new ControlFlow.Enough(this);
    }

    @Override
    public void warn(String message) {
        if (preferences.warnings()) {
            session.say("WARNING: " + message);
        }
    }

    @Override
    public void verbose(String message) {
        if (preferences.verbose()) {
            session.say("VERBOSE: " + message);
        }
    }

    @Override
    public boolean confirm(String action) {
        if (preferences.whatIf()) {
            session.say("What if: " + action);
            return false;
        }
        return !preferences.confirm() || session.console().confirm(action + "?");
    }

    @Override
    public boolean whatIf() {
        return preferences.whatIf();
    }

    @Override
    public @Nullable Object value(String parameter) {
        return binding.value(parameter);
    }

    @Override
    public boolean isSet(String parameter) {
        return binding.isSet(parameter);
    }

    @Override
    public Optional<String> string(String parameter) {
        return Optional.ofNullable(value(parameter)).map(Values::text);
    }

    @Override
    public OptionalInt number(String parameter) {
        return value(parameter) instanceof Long number ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
    }

    @Override
    public Optional<Boolean> bool(String parameter) {
        return value(parameter) instanceof Boolean truth ? Optional.of(truth) : Optional.empty();
    }

    @Override
    public Optional<Instant> instant(String parameter) {
        return value(parameter) instanceof Instant moment ? Optional.of(moment) : Optional.empty();
    }

    @Override
    public List<String> strings(String parameter) {
        return Values.items(value(parameter)).stream().map(Values::text).toList();
    }

    @Override
    public List<@Nullable Object> values(String parameter) {
        return Values.items(value(parameter));
    }

    @Override
    public Optional<ScriptBlock> script(String parameter) {
        return value(parameter) instanceof ScriptBlock block ? Optional.of(block) : Optional.empty();
    }

    @Override
    public @Nullable Object input() {
        return input;
    }

    @Override
    public boolean hasInput() {
        return hasInput;
    }

    @Override
    public boolean toScreen() {
        return toScreen;
    }

    @Override
    public Session session() {
        return session;
    }
}
