package org.meetingmigration.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.meetingmigration.testing.Restorable;

/// In memory, as simple as can be; users by UPN in lower case.
public final class MemoryDirectory implements Directory, Restorable {

    private Map<String, Versioned<TenantSettings>> settings = new TreeMap<>();
    private TreeMap<String, User> users = new TreeMap<>();
    private Map<String, String> keys = new HashMap<>();
    private Map<String, Bridge> bridges = new TreeMap<>();
    private Map<String, ServiceNumber> numbers = new TreeMap<>();

    @Override
    public Runnable remember() {
        var settingsBefore = new TreeMap<>(settings);
        var usersBefore = new TreeMap<>(users);
        var keysBefore = new HashMap<>(keys);
        var bridgesBefore = new TreeMap<>(bridges);
        var numbersBefore = new TreeMap<>(numbers);
        return () -> {
            settings = settingsBefore;
            users = usersBefore;
            keys = keysBefore;
            bridges = bridgesBefore;
            numbers = numbersBefore;
        };
    }

    @Override
    public List<String> tenants() {
        return List.copyOf(settings.keySet());
    }

    @Override
    public void addTenant(String tenant) {
        settings.putIfAbsent(tenant, new Versioned<>(TenantSettings.DEFAULT, 1));
    }

    @Override
    public Versioned<TenantSettings> settings(String tenant) {
        return Optional.ofNullable(settings.get(tenant)).orElseThrow(() -> new UnknownTenant(tenant));
    }

    @Override
    public boolean saveSettings(String tenant, TenantSettings changed, long expected) {
        if (settings(tenant).version() != expected) {
            return false;
        }
        settings.put(tenant, new Versioned<>(changed, expected + 1));
        return true;
    }

    @Override
    public Optional<User> user(String tenant, String identity) {
        return all(tenant)
                .filter(user -> Stream.of(
                                user.id(),
                                user.userPrincipalName(),
                                user.sipAddress(),
                                user.sipAddress().substring(4))
                        .anyMatch(identity::equalsIgnoreCase))
                .findFirst();
    }

    @Override
    public List<User> users(String tenant, UserFilter filter, String after, int limit) {
        return users.tailMap(tenant + "/" + lower(after), false).values().stream()
                .filter(user -> user.tenant().equals(tenant) && matches(user, filter))
                .limit(limit)
                .toList();
    }

    @Override
    public void forEachUser(String tenant, UserFilter filter, Consumer<User> visitor) {
        all(tenant).filter(user -> matches(user, filter)).forEach(visitor);
    }

    @Override
    public long countUsers(String tenant, UserFilter filter) {
        return all(tenant).filter(user -> matches(user, filter)).count();
    }

    @Override
    public void saveUsers(List<User> changed) {
        for (var user : changed) {
            var name = user.tenant() + "/" + lower(user.userPrincipalName());
            Optional.ofNullable(users.get(name)).map(MemoryDirectory::keysOf).ifPresent(keys.keySet()::removeAll);
            for (var key : keysOf(user)) {
                var owner = keys.putIfAbsent(key, user.id());
                if (owner != null && !owner.equals(user.id())) {
                    throw new Conflict(key + " is taken; choose another");
                }
            }
            users.put(name, user);
        }
    }

    @Override
    public void removeUser(String tenant, String id) {
        users.values().removeIf(user -> user.id().equals(id));
    }

    @Override
    public List<Bridge> bridges(String tenant) {
        return bridges.values().stream()
                .filter(bridge -> bridge.tenant().equals(tenant))
                .sorted(Comparator.comparing(Bridge::name))
                .toList();
    }

    @Override
    public void saveBridge(Bridge bridge) {
        bridges.put(bridge.id(), bridge);
    }

    @Override
    public List<ServiceNumber> numbers(String tenant) {
        return numbers.values().stream()
                .filter(number -> number.tenant().equals(tenant))
                .toList();
    }

    @Override
    public void saveNumber(ServiceNumber number) {
        numbers.put(number.tenant() + number.number(), number);
    }

    @Override
    public void removeNumber(String tenant, String number) {
        numbers.remove(tenant + number);
    }

    private Stream<User> all(String tenant) {
        return users.values().stream().filter(user -> user.tenant().equals(tenant));
    }

    private static boolean matches(User user, UserFilter filter) {
        var audio = user.audio();
        var number = audio.number(filter.kind());
        return is(filter.home(), user.home())
                && is(filter.licensed(), user.hasAudioLicence())
                && is(filter.audioEnabled(), audio.enabled())
                && is(filter.thirdPartyAudio(), audio.acp() != null)
                && (filter.bridgeId().isEmpty() || filter.bridgeId().equals(audio.bridgeId()))
                && (filter.number().isEmpty()
                        || number.equals(filter.number().equals(UserFilter.WITHOUT_NUMBER) ? "" : filter.number()))
                && (filter.upgradePolicy().isEmpty() || filter.upgradePolicy().equals(user.upgradePolicy()))
                && isCalled(user, lower(filter.search()));
    }

    private static boolean isCalled(User user, String search) {
        return Stream.of(user.userPrincipalName(), user.sipAddress(), user.displayName())
                .anyMatch(name -> lower(name).contains(search));
    }

    private static boolean is(@org.jspecify.annotations.Nullable Object wanted, Object found) {
        return wanted == null || wanted.equals(found);
    }

    private static List<String> keysOf(User user) {
        var found = new ArrayList<>(
                List.of(key(user, "UPN", user.userPrincipalName()), key(user, "SIP address", user.sipAddress())));
        if (!user.audio().conferenceId().isEmpty()) {
            found.add(key(
                    user,
                    "Conference ID on " + user.audio().bridgeId(),
                    user.audio().conferenceId()));
        }
        return found;
    }

    private static String key(User user, String kind, String value) {
        return kind + " " + lower(value) + " in " + user.tenant();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
