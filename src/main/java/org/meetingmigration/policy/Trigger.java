package org.meetingmigration.policy;

/// Why a request was made.
public enum Trigger {
    MANUAL("started by an admin"),
    MOVED_ONLINE("moved online"),
    AUDIO_LICENCE("audio conferencing licence assigned or removed"),
    AUDIO_CONFERENCING("audio conferencing switched on or off"),
    CONFERENCE_ID("conference ID changed"),
    BRIDGE("moved to another bridge"),
    ACP_REPLACED("third-party audio replaced by the own bridge"),
    UPGRADE_POLICY("upgrade policy granted"),
    DEFAULT_NUMBER("default number changed"),
    TOLL_FREE("toll-free number switched on or off"),
    SIP_ADDRESS("SIP address changed"),
    MEETING_URL("meeting URL changed"),
    NUMBER_RETIRED("service number retired");

    private final String explanation;

    Trigger(String explanation) {
        this.explanation = explanation;
    }

    /// For people, for example `moved online`.
    public String explanation() {
        return explanation;
    }
}
