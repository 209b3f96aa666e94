package org.meetingmigration;

/// Entry point of the `mms` command: builds everything by hand and runs the command line.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println("mms");
    }
}
