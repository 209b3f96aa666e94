package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.Parameter.Pipe;
import org.meetingmigration.cmdlet.service.Shape;

/// A service number, with the original's names.
final class NumberShape {

    static final String TYPE = "ConferencingServiceNumber";

    static final String[] COLUMNS = {"Number", "Type", "BridgeId", "City"};

    static final Shape NUMBER = Shape.of(TYPE)
            .with("Number")
            .from("Type", "kind")
            .with("BridgeId")
            .from("City", "place")
            .with("PrimaryLanguage", "SecondaryLanguages");

    /// The number, by place, by name or from the pipeline.
    static final Parameter IDENTITY = Parameter.string("Identity")
            .alias("Number")
            .required()
            .at(1)
            .from(Pipe.VALUE_OR_PROPERTY)
            .help("The number: +4589881234.");

    private NumberShape() {}
}
