package org.meetingmigration.cmdlet;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.meetingmigration.terminal.Terminal;

/// A screen that can be read and a keyboard that types what it was given.
public final class FakeConsole implements Console {

    private final StringWriter shown = new StringWriter();
    private final StringWriter faults = new StringWriter();
    private final PrintWriter out = new PrintWriter(shown, true);
    private final PrintWriter err = new PrintWriter(faults, true);
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> questions = new ArrayList<>();
    private Terminal terminal = Terminal.none();

    public FakeConsole answering(String... lines) {
        answers.addAll(List.of(lines));
        return this;
    }

    public FakeConsole wide(int columns) {
        terminal = new Terminal(true, columns, false);
        return this;
    }

    public String shown() {
        return shown.toString();
    }

    public String faults() {
        return faults.toString();
    }

    public List<String> questions() {
        return questions;
    }

    @Override
    public PrintWriter out() {
        return out;
    }

    @Override
    public PrintWriter err() {
        return err;
    }

    @Override
    public Terminal terminal() {
        return terminal;
    }

    @Override
    public String ask(String prompt) {
        questions.add(prompt);
        return answers.isEmpty() ? "" : answers.removeFirst();
    }

    @Override
    public String askSecret(String prompt) {
        return ask(prompt);
    }

    @Override
    public boolean confirm(String question) {
        return ask(question).equals("y");
    }

    @Override
    public void clear() {
        shown.getBuffer().setLength(0);
    }
}
