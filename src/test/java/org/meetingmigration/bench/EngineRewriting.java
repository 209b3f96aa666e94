package org.meetingmigration.bench;

/// Ours: finds every join block and replaces it, as `mms apply` does between reading and writing a file.
final class EngineRewriting implements Rewriting {

    @Override
    public byte[] rewrite(byte[] ics) {
        throw new UnsupportedOperationException("The engine is not connected to this benchmark");
    }
}
