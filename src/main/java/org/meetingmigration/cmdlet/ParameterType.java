package org.meetingmigration.cmdlet;

/// What a parameter takes.
public enum ParameterType {
    STRING("String"),
    INT("Int32"),
    BOOLEAN("Boolean"),
    /// Given or not, without a value.
    SWITCH("SwitchParameter"),
    /// A moment: ISO 8601 or `M/d/yyyy [h:mm[:ss] [AM|PM]]`.
    DATETIME("DateTime"),
    GUID("Guid"),
    STRING_LIST("String[]"),
    /// One of the values that the parameter names.
    ENUM("String"),
    SCRIPT_BLOCK("ScriptBlock"),
    /// Anything, as it is.
    OBJECT("Object");

    private final String shown;

    ParameterType(String shown) {
        this.shown = shown;
    }

    /// The name in help, as PowerShell has it.
    public String shown() {
        return shown;
    }
}
