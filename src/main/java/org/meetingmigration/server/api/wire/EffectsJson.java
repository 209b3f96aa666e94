package org.meetingmigration.server.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.administration.Effect;
import org.meetingmigration.administration.Effects;
import org.meetingmigration.policy.Verdict;

/// A changed user and what the changes led to; see [Effects].
public record EffectsJson(UserJson user, List<EffectJson> effects) {

    public static EffectsJson of(Effects effects) {
        return new EffectsJson(
                UserJson.of(effects.user()),
                effects.effects().stream().map(EffectJson::of).toList());
    }

    /// @param verdict `Enqueued` or `Ignored`
    /// @param reason the trigger, or why it was ignored
    /// @param request null when nothing was enqueued, as is `joined`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EffectJson(
            String verdict,
            String reason,
            String explanation,
            @Nullable String request,
            @Nullable Boolean joined) {

        static EffectJson of(Effect effect) {
            return switch (effect.verdict()) {
                case Verdict.Enqueue(var trigger) ->
                    new EffectJson(
                            "Enqueued", trigger.name(), trigger.explanation(), effect.request(), effect.joined());
                case Verdict.Ignore(var reason, var explanation) ->
                    new EffectJson("Ignored", reason.name(), explanation, null, null);
            };
        }
    }
}
