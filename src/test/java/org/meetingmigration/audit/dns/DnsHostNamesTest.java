package org.meetingmigration.audit.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.meetingmigration.audit.HostNames.Answer;

/// Asks a DNS server (RFC 1035 4) that knows what it is told to.
@Timeout(30)
class DnsHostNamesTest {

    private static final int A = 1;
    private static final int AAAA = 28;
    private static final int NAME_ERROR = 3;
    private static final int SERVER_FAILURE = 2;

    private final List<Integer> asked = new CopyOnWriteArrayList<>();
    private DatagramSocket socket;
    private volatile int known;
    private volatile int code;

    @BeforeEach
    void start() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void stop() {
        socket.close();
    }

    private void serve() {
        try {
            while (true) {
                var packet = new DatagramPacket(new byte[512], 512);
                socket.receive(packet);
                var answer = answer(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
        } catch (SocketException e) {
            // Closed.
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// The question with one address behind it, or without.
    private byte[] answer(ByteBuffer question) {
        int end = 12;
        while (question.get(end) != 0) {
            end += question.get(end) + 1;
        }
        int type = question.getShort(end + 1);
        asked.add(type);
        boolean has = type == known && code == 0;
        int length = type == AAAA ? 16 : 4;
        var answer = ByteBuffer.allocate(end + 5 + (has ? 12 + length : 0));
        answer.put(question.array(), 0, end + 5);
        answer.putShort(2, (short) (0x8180 | code))
                .putShort(6, (short) (has ? 1 : 0))
                .putShort(10, (short) 0);
        if (has) {
            answer.putShort((short) 0xc00c).putShort((short) type).putShort((short) 1);
            answer.putInt(60).putShort((short) length);
        }
        return answer.array();
    }

    private Answer ask(String host) {
        return new DnsHostNames("dns://127.0.0.1:" + socket.getLocalPort()).ask(host);
    }

    @Test
    void hostWithAnAddressOfEitherKindShouldBeFound() {
        known = A;
        assertThat(ask("meet.example.org")).isEqualTo(Answer.FOUND);
        known = AAAA;
        assertThat(ask("meet.example.org")).isEqualTo(Answer.FOUND);
        assertThat(asked).as("servers need not answer ANY").containsExactly(A, A, AAAA);
    }

    @Test
    void hostWithoutNameOrAddressShouldNotBeFound() {
        assertThat(ask("meet.example.org")).isEqualTo(Answer.NOT_FOUND);
        code = NAME_ERROR;
        assertThat(ask("meet.example.org")).isEqualTo(Answer.NOT_FOUND);
    }

    @Test
    void faultOfTheServerShouldSayNothing() {
        code = SERVER_FAILURE;
        assertThat(ask("meet.example.org")).isEqualTo(Answer.NO_ANSWER);
        socket.close();
        assertThat(ask("meet.example.org")).isEqualTo(Answer.NO_ANSWER);
    }

    @Test
    void nothingButAHostShouldBeAskedFor() {
        assertThat(ask("ldap://127.0.0.1/x")).isEqualTo(Answer.NO_ANSWER);
        assertThat(ask("a/b")).isEqualTo(Answer.NO_ANSWER);
        assertThat(asked).isEmpty();
    }
}
