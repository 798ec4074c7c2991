package org.redress.partner.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What one platform has seen so far: ids, cursors, the tags of states, and the keys that it used. */
final class Memory {
    private static final int KEPT = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> ids;
    private final List<String> cursors = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final List<String> own;

    /** @param own requests that were sent to the platform; they are asked about most */
    Memory(List<String> own) {
        this.own = List.copyOf(own);
        this.ids = new ArrayList<>(own);
    }

    String ownId(Random random) {
        return own.get(random.nextInt(own.size()));
    }

    String someId(Random random) {
        return ids.get(random.nextInt(ids.size()));
    }

    String cursor(Random random) {
        return cursors.isEmpty() ? "none" : cursors.get(random.nextInt(cursors.size()));
    }

    /** {@return a fresh key, or now and then one that was used before} */
    String key(Random random) {
        if (!keys.isEmpty() && random.nextInt(8) == 0) {
            return keys.get(random.nextInt(keys.size()));
        }
        String key = new UUID(random.nextLong(), random.nextLong()).toString();
        keep(keys, key);
        return key;
    }

    /** {@return the tag of the last known state of whatever the path is about} */
    String tag(String path) {
        for (String whole = path; !whole.isEmpty(); whole = whole.substring(0, whole.lastIndexOf('/'))) {
            if (tags.containsKey(whole)) {
                return tags.get(whole);
            }
        }
        return "\"unknown\"";
    }

    void learn(Asked asked, Told told) {
        if (told.status() >= 300) {
            return;
        }
        String etag = told.header("etag");
        if (!etag.isEmpty()) {
            boolean read = asked.operation().method().equals("GET");
            tags.put(
                    read ? asked.path() : asked.path().substring(0, asked.path().lastIndexOf('/')), etag);
        }
        try {
            learn("", JSON.readTree(told.body()));
        } catch (JsonProcessingException notJson) {
            // A feed's page, perhaps: nothing to learn.
        }
    }

    private void learn(String name, JsonNode node) {
        if (node.isTextual() && name.equals("next_cursor")) {
            keep(cursors, node.asText());
        } else if (node.isTextual()
                && (name.equals("id") || name.endsWith("_id"))
                && node.asText().length() == 36) {
            keep(ids, node.asText());
        }
        node.properties().forEach(member -> learn(member.getKey(), member.getValue()));
        if (node.isArray()) {
            node.forEach(item -> learn(name, item));
        }
    }

    private static void keep(List<String> all, String one) {
        if (!all.contains(one)) {
            all.add(one);
            if (all.size() > KEPT) {
                all.remove(0);
            }
        }
    }
}
