package org.meetingmigration.cmdlet.pipeline;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Names;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.Stage;
import org.meetingmigration.cmdlet.language.Comparison;
import org.meetingmigration.cmdlet.language.Values;

/// `Measure-Object TotalMeeting -Sum`.
final class MeasureObject implements Command {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Measure-Object")
                .aliases("Measure")
                .synopsis("Counts objects, and sums up a property of theirs.")
                .parameters(
                        Parameter.strings("Property").at(1).help("What is measured; the objects themselves if absent."),
                        Parameter.flag("Sum").help("The sum."),
                        Parameter.flag("Average").help("The mean."),
                        Parameter.flag("Minimum").help("The least value; dates and texts have one too."),
                        Parameter.flag("Maximum").help("The greatest value."),
                        Input.parameter())
                .example("Get-CsMeetingMigrationStatus | Measure-Object TotalMeeting -Sum", "All meetings together.")
                .build();
    }

    @Override
    public Stage open(Invocation call) {
        var measures = new ArrayList<Measure>();
        call.strings("Property").forEach(property -> measures.add(new Measure(property, call)));
        if (measures.isEmpty()) {
            measures.add(new Measure("", call));
        }
        return new Stage() {
            @Override
            public void next() {
                Input.each(call, object -> measures.forEach(measure -> measure.add(object)));
            }

            @Override
            public void end() {
                measures.forEach(measure -> call.emit(measure.result()));
            }
        };
    }

    private static final class Measure {

        private final String property;
        private final Invocation call;
        private final Comparison comparison;
        private final boolean adds;
        private long count;
        private double sum;
        private @Nullable Object least;
        private @Nullable Object greatest;

        private Measure(String property, Invocation call) {
            this.property = property;
            this.call = call;
            this.comparison = new Comparison(call.session().zone(), false);
            this.adds = call.isSet("Sum") || call.isSet("Average");
        }

        private void add(@Nullable Object object) {
            var value = property.isEmpty() ? object : Values.member(object, property);
            if (value == null) {
                return;
            }
            count++;
            if (adds) {
                sum += number(value);
            }
            least = least == null || comparison.order(value, least) < 0 ? value : least;
            greatest = greatest == null || comparison.order(value, greatest) > 0 ? value : greatest;
        }

        private static double number(Object value) {
            var number = Values.number(value);
            if (number == null) {
                throw CmdletError.invalid(
                        "'" + Names.brief(Values.text(value)) + "' is not a number: it cannot be summed up.");
            }
            return number.doubleValue();
        }

        private PsObject result() {
            var result = PsObject.of("MeasureInfo").with("Count", count);
            if (call.isSet("Average")) {
                result.with("Average", count == 0 ? null : sum / count);
            }
            if (call.isSet("Sum")) {
                result.with("Sum", sum == Math.rint(sum) && Math.abs(sum) < 1e15 ? (Object) (long) sum : (Object) sum);
            }
            if (call.isSet("Maximum")) {
                result.with("Maximum", greatest);
            }
            if (call.isSet("Minimum")) {
                result.with("Minimum", least);
            }
            return property.isEmpty() ? result : result.with("Property", property);
        }
    }
}
