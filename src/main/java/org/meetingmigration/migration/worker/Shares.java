package org.meetingmigration.migration.worker;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;

/// Who gets the free places: one at a time to the tenant that has the fewest, so that the smallest share is
/// as large as it can be. Pure.
final class Shares {

    private Shares() {}

    /// A tenant with requests that are due.
    ///
    /// @param host its calendar host
    /// @param has places it has already
    record Claim(String tenant, String host, int has) {}

    /// @param free places to give
    /// @param claims each tenant once; among equals the first in their order comes first
    /// @param freeAtHost how many more each calendar host bears; hosts that are not named bear none
    /// @return places by tenant, those who get none left out
    static Map<String, Integer> of(int free, Collection<Claim> claims, Map<String, Integer> freeAtHost) {
        var fewestFirst =
                new PriorityQueue<Turn>(Comparator.comparingInt(Turn::places).thenComparingInt(Turn::order));
        for (var claim : claims) {
            fewestFirst.add(new Turn(claim, claim.has(), fewestFirst.size()));
        }
        var left = new LinkedHashMap<>(freeAtHost);
        var places = new LinkedHashMap<String, Integer>();
        for (int given = 0; given < free && !fewestFirst.isEmpty(); ) {
            var turn = fewestFirst.remove();
            int bears = left.getOrDefault(turn.claim().host(), 0);
            if (bears > 0) {
                left.put(turn.claim().host(), bears - 1);
                places.merge(turn.claim().tenant(), 1, Integer::sum);
                fewestFirst.add(turn.next());
                given++;
            }
        }
        return places;
    }

    private record Turn(Claim claim, int places, int order) {
        Turn next() {
            return new Turn(claim, places + 1, order);
        }
    }
}
