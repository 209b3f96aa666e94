package org.meetingmigration.migration.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.meetingmigration.migration.worker.Shares.Claim;

class SharesTest {

    @Test
    void placesShouldGoToWhoHasFewest() {
        var shares = Shares.of(
                5, List.of(new Claim("a", "h", 4), new Claim("b", "h", 0), new Claim("c", "h", 2)), Map.of("h", 100));

        assertThat(shares).containsExactlyInAnyOrderEntriesOf(Map.of("b", 4, "c", 1));
    }

    @Test
    void fullHostShouldLeaveItsPlacesToOthers() {
        var shares = Shares.of(
                6, List.of(new Claim("a", "small", 0), new Claim("b", "large", 0)), Map.of("small", 1, "large", 9));

        assertThat(shares).containsExactlyInAnyOrderEntriesOf(Map.of("a", 1, "b", 5));
    }

    @Test
    void unknownHostShouldGetNothing() {
        assertThat(Shares.of(6, List.of(new Claim("a", "h", 0)), Map.of())).isEmpty();
    }

    @RepeatedTest(300)
    void sharesShouldBeFairWhateverIsClaimed(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var claims = new ArrayList<Claim>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            claims.add(new Claim("t" + i, "h" + random.nextInt(3), random.nextInt(20)));
        }
        var hosts = new HashMap<String, Integer>();
        for (int i = 0; i < 3; i++) {
            hosts.put("h" + i, random.nextInt(15));
        }
        int free = random.nextInt(40);

        var shares = Shares.of(free, claims, hosts);

        assertThat(sum(shares)).isLessThanOrEqualTo(free);
        hosts.forEach((host, limit) -> assertThat(atHost(claims, shares, host)).isLessThanOrEqualTo(limit));
        int possible = hosts.entrySet().stream()
                .filter(host -> claims.stream().anyMatch(claim -> claim.host().equals(host.getKey())))
                .mapToInt(Map.Entry::getValue)
                .sum();
        assertThat(sum(shares)).isEqualTo(Math.min(free, possible));
        assertNobodyIsAheadUnlessTheOtherHostIsFull(claims, shares, hosts);
    }

    /// Who got a place ends with at most one more than anybody who could have had it.
    private static void assertNobodyIsAheadUnlessTheOtherHostIsFull(
            List<Claim> claims, Map<String, Integer> shares, Map<String, Integer> hosts) {
        for (var lucky : claims) {
            for (var other : claims) {
                int got = shares.getOrDefault(lucky.tenant(), 0);
                boolean full = atHost(claims, shares, other.host()) >= hosts.get(other.host());
                boolean same = lucky.host().equals(other.host());
                if (got > 0 && (same || !full)) {
                    assertThat(lucky.has() + got)
                            .isLessThanOrEqualTo(other.has() + shares.getOrDefault(other.tenant(), 0) + 1);
                }
            }
        }
    }

    private static int sum(Map<String, Integer> shares) {
        return shares.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int atHost(List<Claim> claims, Map<String, Integer> shares, String host) {
        return claims.stream()
                .filter(claim -> claim.host().equals(host))
                .mapToInt(claim -> shares.getOrDefault(claim.tenant(), 0))
                .sum();
    }

    @RepeatedTest(20)
    void smallTenantShouldNeverWaitForMoreThanOneWindow(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int window = 32;
        var working = new ArrayList<String>();
        int small = 3;
        int done = 0;
        for (int turn = 0; small > 0 || working.contains("small"); turn++) {
            var claims = new ArrayList<Claim>();
            claims.add(new Claim("large", "h", count(working, "large")));
            if (turn > 50 && small > 0) {
                claims.add(new Claim("small", "h", count(working, "small")));
            }
            var shares = Shares.of(window - working.size(), claims, Map.of("h", 1000));
            for (var share : shares.entrySet()) {
                int places = share.getKey().equals("small") ? Math.min(small, share.getValue()) : share.getValue();
                for (int i = 0; i < places; i++) {
                    working.add(share.getKey());
                }
                small -= share.getKey().equals("small") ? places : 0;
            }
            working.remove(random.nextInt(Math.min(4, working.size())));
            done += turn > 50 ? 1 : 0;
        }
        assertThat(done).isLessThanOrEqualTo(window + 3 + 32);
    }

    private static int count(List<String> working, String tenant) {
        return (int) working.stream().filter(tenant::equals).count();
    }
}
