package org.meetingmigration.cmdlet.pipeline;

import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Stage;
import org.meetingmigration.cmdlet.language.Values;

/// `ConvertFrom-Csv`.
final class ConvertFromCsv implements Command {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("ConvertFrom-Csv")
                .synopsis("Makes objects of lines of comma-separated values.")
                .parameters(CsvObjects.DELIMITER, CsvObjects.HEADER, Input.parameter())
                .example("'UserId,State','a@contoso.com,Failed' | ConvertFrom-Csv", "An object with two properties.")
                .build();
    }

    @Override
    public Stage open(Invocation call) {
        var objects = new CsvObjects(call);
        return new Stage() {
            @Override
            public void next() {
                Input.each(call, text -> Values.text(text).lines().forEach(objects::line));
            }

            @Override
            public void end() {
                objects.end();
            }
        };
    }
}
