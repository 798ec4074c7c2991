import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Checks what Redress claims with nothing of Redress: one file, a JDK from 17 on, and the organisation's public key.
 *
 *   java Verify.java pack pack.json key.txt                     an evidence pack
 *   java Verify.java entry entry.tlog-proof key.txt [file]      one entry of the audit, and that it names the file
 *   java Verify.java consistency old.txt new.txt proof.txt key.txt   that nothing was taken out between two checkpoints
 *
 * The key is the line at /transparency/key, as text or as a file. Get it from the organisation by a way of its own:
 * whoever forges a pack can enclose a forged key. Ends with 0 when all holds, with 1 when anything does not.
 * Formats: RFC 6962 (tree), RFC 8032 (Ed25519), and of c2sp.org signed-note, tlog-checkpoint and tlog-proof.
 */
public final class Verify {
    private static final String SEAL = ",\"seal\":\"";
    private static final String SIGNED = "\n\n\u2014 ";
    private static final String ED25519 = "302a300506032b6570032100";

    public static void main(String[] args) throws IOException {
        try {
            List<String> proven = run(args);
            proven.forEach(line -> System.out.println("proven: " + line));
            System.out.println("""
                    not proven: that what was recorded is true; this shows what was recorded, in which order, and that
                    nothing was changed since. Nor that everybody was shown the same record: compare the checkpoint with
                    one that somebody else got, by "consistency".""");
        } catch (Failed failed) {
            System.out.println("DOES NOT HOLD: " + failed.getMessage());
            System.exit(1);
        }
    }

    static List<String> run(String... args) throws IOException {
        String what = args.length == 0 ? "" : args[0];
        if (what.equals("pack") && args.length == 3) {
            return pack(Files.readAllBytes(Path.of(args[1])), Key.of(args[2]));
        } else if (what.equals("entry") && (args.length == 3 || args.length == 4)) {
            byte[] file = args.length == 4 ? Files.readAllBytes(Path.of(args[3])) : null;
            return entry(text(Files.readAllBytes(Path.of(args[1]))), Key.of(args[2]), file);
        } else if (what.equals("consistency") && args.length == 5) {
            Key key = Key.of(args[4]);
            Head older = Head.read(text(Files.readAllBytes(Path.of(args[1]))), key);
            Head newer = Head.read(text(Files.readAllBytes(Path.of(args[2]))), key);
            return consistency(older, newer, hashes(text(Files.readAllBytes(Path.of(args[3]))).lines().toList()));
        }
        throw new Failed("say: pack <file> <key>, entry <file> <key>, or consistency <old> <new> <proof> <key>");
    }

    /** The last member is the seal; all bytes before it, closed by a brace, are what the sealed digest is of. */
    static List<String> pack(byte[] file, Key key) {
        try {
            return sealed(file, key);
        } catch (ClassCastException | NumberFormatException | IndexOutOfBoundsException | NullPointerException e) {
            throw new Failed("the pack is not of the form that its schema says");
        }
    }

    private static List<String> sealed(byte[] file, Key key) {
        String whole = text(file);
        int end = whole.lastIndexOf(SEAL);
        check(end > 0 && whole.endsWith("\"}"), "the pack does not end with a seal");
        String document = whole.substring(0, end) + "}";
        String seal = whole.substring(end + SEAL.length() - 1, whole.length() - 1);
        String digest = HexFormat.of().formatHex(sha256(document.getBytes(StandardCharsets.UTF_8)));
        check(Json.read(seal) instanceof String, "the seal is not text");
        Proof sealed = Proof.read((String) Json.read(seal), key);
        check(Json.quoted(sealed.text).equals(seal), "the seal is not written in its one form");
        Map<?, ?> entry = (Map<?, ?>) Json.read(sealed.entry);
        check("evidence-pack.sealed".equals(entry.get("action")), "the seal is of something else than a pack");
        check(digest.equals(Json.at(entry, "details", "sha256")), "the pack was changed: its digest is " + digest);
        List<String> proven = new ArrayList<>(List.of("the pack is, to the byte, the one that was sealed at "
                + entry.get("at") + " as entry " + (sealed.index + 1) + " of " + sealed.head));
        Object content = Json.read(document);
        String stated = String.valueOf(Json.at(content, "digest"));
        String inner = document.substring(document.indexOf("\"pack\":") + 7, document.lastIndexOf(",\"schema\":"));
        check(HexFormat.of().formatHex(sha256(inner.getBytes(StandardCharsets.UTF_8))).equals(stated),
                "the digest that the pack states is not its own");
        proven.add("its own digest, which the PDF shows too, is " + stated);
        proven.addAll(entries(Json.at(content, "pack", "integrity", "audit"), key));
        proven.addAll(Clocks.check(Json.at(content, "pack")));
        return proven;
    }

    private static List<String> entries(Object audit, Key key) {
        if (audit == null) {
            return List.of("(the pack holds no entries of the audit)");
        }
        Head head = Head.read(String.valueOf(Json.at(audit, "checkpoint")), key);
        List<?> entries = Json.list(Json.at(audit, "entries"));
        int open = 0;
        for (Object each : entries) {
            Map<?, ?> one = (Map<?, ?>) each;
            long index = Long.parseLong(String.valueOf(one.get("index")));
            byte[] leaf = base64(String.valueOf(one.get("leaf")), 32);
            List<byte[]> path = hashes(Json.list(one.get("proof")));
            check(includes(leaf, index, head, path), "entry " + (index + 1) + " does not stand in the audit");
            if (one.get("entry") instanceof String entry) {
                check(Arrays.equals(leaf(entry), leaf), "entry " + (index + 1) + " is not what its hash is of");
                Object read = Json.read(entry);
                boolean same = Objects.equals(Json.at(read, "action"), one.get("action"))
                        && Objects.equals(Json.at(read, "at"), one.get("at"));
                check(same, "entry " + (index + 1) + " says something else than stands beside it");
                open++;
            }
        }
        List<String> proven = new ArrayList<>();
        if (open > 0 || entries.isEmpty()) {
            proven.add(open + " entries stand unchanged in " + head);
        }
        if (open < entries.size()) {
            proven.add(entries.size() - open + " entries stand by their hashes in " + head
                    + "; what each says is known when the organisation opens it, as \"entry\" shows");
        }
        return proven;
    }

    /** An entry names a file, such as the PDF of a pack, by its SHA-256 among its details. */
    static List<String> entry(String text, Key key, byte[] file) {
        Proof proof = Proof.read(text, key);
        String proven = "this entry is number " + (proof.index + 1) + " of " + proof.head + ":\n  " + proof.entry;
        if (file == null) {
            return List.of(proven);
        }
        String digest = HexFormat.of().formatHex(sha256(file));
        check(Json.at(Json.read(proof.entry), "details") instanceof Map<?, ?> details && details.containsValue(digest),
                "the entry does not name this file: its digest is " + digest);
        return List.of(proven, "the entry names the file, to the byte");
    }

    private static List<String> consistency(Head older, Head newer, List<byte[]> proof) {
        check(older.origin.equals(newer.origin), "the checkpoints are of two different logs");
        check(extend(older, newer, proof), "the newer does not continue the older: something was changed or removed");
        return List.of("the first " + older.size + " entries are the same in both; since then "
                + (newer.size - older.size) + " were added, and none was changed or taken out");
    }

    /** RFC 9162, section 2.1.3.2. */
    static boolean includes(byte[] leaf, long index, Head head, List<byte[]> path) {
        long fn = index;
        long sn = head.size - 1;
        byte[] hash = leaf;
        for (byte[] next : path) {
            if (sn <= 0 || fn < 0 || fn > sn) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = node(next, hash);
                for (; (fn & 1) == 0 && fn != 0; fn >>= 1) {
                    sn >>= 1;
                }
            } else {
                hash = node(hash, next);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fn == 0 && Arrays.equals(hash, head.root);
    }

    /** RFC 9162, section 2.1.4.2. */
    static boolean extend(Head older, Head newer, List<byte[]> proof) {
        if (older.size < 1 || older.size >= newer.size) {
            return older.size == newer.size && proof.isEmpty() && Arrays.equals(older.root, newer.root);
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(older.size) == 1) {
            path.add(0, older.root);
        }
        int aligned = Long.numberOfTrailingZeros(older.size);
        long fn = (older.size - 1) >> aligned;
        long sn = (newer.size - 1) >> aligned;
        byte[] first = path.isEmpty() ? new byte[0] : path.get(0);
        byte[] second = first;
        for (byte[] next : path.subList(Math.min(1, path.size()), path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                first = node(next, first);
                second = node(next, second);
                for (; (fn & 1) == 0 && fn != 0; fn >>= 1) {
                    sn >>= 1;
                }
            } else {
                second = node(second, next);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(first, older.root) && Arrays.equals(second, newer.root);
    }

    /** An Ed25519 key as verifiers of notes write it: name+id+base64(0x01 || key). */
    record Key(String name, byte[] id, byte[] bytes) {
        static Key of(String textOrFile) throws IOException {
            boolean file = Files.isRegularFile(Path.of(textOrFile));
            String[] parts = (file ? Files.readString(Path.of(textOrFile)) : textOrFile).strip().split("\\+", 3);
            check(parts.length == 3, "the key is not of the form name+id+key");
            byte[] typed = base64(parts[2], 33);
            byte[] id = Arrays.copyOf(sha256((parts[0] + "\n").getBytes(StandardCharsets.UTF_8), typed), 4);
            boolean fits = typed[0] == 1 && HexFormat.of().formatHex(id).equals(parts[1]);
            check(fits, "the key is not an Ed25519 key of its name");
            return new Key(parts[0], id, Arrays.copyOfRange(typed, 1, typed.length));
        }

        boolean signed(byte[] message, byte[] signature) {
            try {
                byte[] der = HexFormat.of().parseHex(ED25519 + HexFormat.of().formatHex(bytes));
                Signature verifier = Signature.getInstance("Ed25519");
                verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
                verifier.update(message);
                return verifier.verify(signature);
            } catch (GeneralSecurityException e) {
                return false;
            }
        }
    }

    /** A signed checkpoint: origin, size, root, an empty line, and one signature by the key. */
    record Head(String origin, long size, byte[] root) {
        static Head read(String note, Key key) {
            int end = note.indexOf(SIGNED);
            check(end > 0 && note.endsWith("\n"), "the checkpoint has no signature");
            String[] lines = note.substring(0, end).split("\n", -1);
            check(lines.length == 3 && lines[1].matches("[1-9][0-9]{0,17}"), "the checkpoint is not of three lines");
            String[] signature = note.substring(end + SIGNED.length(), note.length() - 1).split(" ", -1);
            check(signature.length == 2 && signature[0].equals(key.name), "the checkpoint is signed by somebody else");
            byte[] both = base64(signature[1], 68);
            check(Arrays.equals(Arrays.copyOf(both, 4), key.id), "the checkpoint is signed with another key");
            byte[] text = note.substring(0, end + 1).getBytes(StandardCharsets.UTF_8);
            check(key.signed(text, Arrays.copyOfRange(both, 4, 68)), "the checkpoint's signature is wrong");
            return new Head(lines[0], Long.parseLong(lines[1]), base64(lines[2], 32));
        }

        @Override
        public String toString() {
            return "the audit \"" + origin + "\" as it was signed at " + size + " entries";
        }
    }

    /** A tlog-proof whose extra data is the entry itself; reading it checks it. */
    record Proof(String text, String entry, long index, Head head) {
        static Proof read(String text, Key key) {
            int end = text.indexOf("\n\n");
            check(end > 0, "the proof holds no checkpoint");
            List<String> lines = List.of(text.substring(0, end).split("\n", -1));
            boolean formed = lines.size() >= 3 && lines.get(0).equals("c2sp.org/tlog-proof@v1")
                    && lines.get(1).startsWith("extra ") && lines.get(2).matches("index (0|[1-9][0-9]{0,17})");
            check(formed, "the proof is not a tlog-proof with an entry in it");
            String entry = Verify.text(base64(lines.get(1).substring(6), -1));
            long index = Long.parseLong(lines.get(2).substring(6));
            Head head = Head.read(text.substring(end + 2), key);
            List<byte[]> path = hashes(lines.subList(3, lines.size()));
            check(includes(leaf(entry), index, head, path), "the entry does not stand in the audit");
            return new Proof(text, entry, index, head);
        }
    }

    /** Recomputes each clock from its facts. Hours are counted on the instant time line: PT48H is 48 times 3600 s. */
    private static final class Clocks {
        private final Object pack;
        private int held;
        private int notInHours;

        private Clocks(Object pack) {
            this.pack = pack;
        }

        /** A clock is any object of the pack that has facts, and names a rule and its version. */
        static List<String> check(Object pack) {
            Clocks clocks = new Clocks(pack);
            clocks.walk(pack);
            String others = clocks.notInHours + " more have no term in hours and were not recomputed";
            return List.of(clocks.held + " clocks give, from their facts, the due time and lateness that the pack states"
                    + (clocks.notInHours == 0 ? "" : "; " + others));
        }

        private void walk(Object value) {
            if (value instanceof List<?> items) {
                items.forEach(this::walk);
            } else if (value instanceof Map<?, ?> object) {
                object.values().forEach(this::walk);
                if (object.get("facts") instanceof List<?> facts && object.containsKey("rule")) {
                    clock(object, facts);
                }
            }
        }

        private String term(Map<?, ?> clock) {
            List<?> rules = Json.list(Json.at(pack, "rules"));
            List<?> bound = rules.stream().filter(rule -> clock.get("rule").equals(Json.at(rule, "id"))
                    && Objects.equals(clock.get("version"), Json.at(rule, "version"))).toList();
            Verify.check(bound.size() == 1, "a clock's rule is not among the pack's rules");
            return String.valueOf(Json.at(bound.get(0), "term"));
        }

        private void clock(Map<?, ?> clock, List<?> facts) {
            String term = term(clock);
            if (!term.matches("PT[1-9][0-9]{0,5}H")) {
                notInHours++;
                return;
            }
            List<Map<?, ?>> standing = standing(facts);
            Instant start = first("start", standing);
            Instant stop = start == null ? null : first("stop", standing);
            Instant due = start == null ? null : due(start, stop, Duration.parse(term), standing);
            Verify.check(Objects.equals(due, time(clock.get("due_at"))), "a clock is due at " + due + ", not as stated");
            Verify.check(Objects.equals(stop, time(clock.get("stopped_at"))), "a clock stopped at " + stop);
            Instant hand = stop == null ? time(Json.at(pack, "generated_at")) : stop;
            String late = due == null || !hand.isAfter(due) ? null : seconds(due, hand);
            boolean same = Objects.equals(late, clock.get("late_by_seconds"));
            Verify.check(same, "a clock is late by " + late + " s, not as stated");
            if (clock.get("missed") instanceof Map<?, ?> missed) {
                String seen = seconds(time(missed.get("due_at")), time(missed.get("detected_at")));
                same = seen.equals(missed.get("late_by_seconds"));
                Verify.check(same, "a miss was seen " + seen + " s late, not as stated");
            }
            held++;
        }

        private static String seconds(Instant from, Instant to) {
            return Long.toString(Duration.between(from, to).toSeconds());
        }

        /** What was struck out never was; the rest by time, and within one instant start, pause, resume, stop. */
        private static List<Map<?, ?>> standing(List<?> facts) {
            List<String> order = List.of("start", "pause", "resume", "stop");
            List<Map<?, ?>> all = new ArrayList<>();
            facts.forEach(fact -> all.add((Map<?, ?>) fact));
            List<Object> struck = new ArrayList<>();
            all.stream().map(fact -> fact.get("strikes")).filter(Objects::nonNull).forEach(struck::add);
            all.removeIf(fact -> "strike_out".equals(fact.get("kind")) || struck.contains(fact.get("number")));
            all.forEach(fact -> Verify.check(order.contains(fact.get("kind")), "a clock's fact of an unknown kind"));
            all.sort(Comparator.<Map<?, ?>, Instant>comparing(fact -> time(fact.get("at")))
                    .thenComparing(fact -> order.indexOf(fact.get("kind"))));
            return all;
        }

        private static Instant first(String kind, List<Map<?, ?>> standing) {
            return standing.stream().filter(fact -> kind.equals(fact.get("kind")))
                    .map(fact -> time(fact.get("at"))).findFirst().orElse(null);
        }

        /** The first start and stop count; time paused before the term was over is added; null while it is paused. */
        private static Instant due(Instant start, Instant stop, Duration hours, List<Map<?, ?>> standing) {
            Instant due = start.plus(hours);
            Instant paused = null;
            for (Map<?, ?> fact : standing) {
                Instant at = time(fact.get("at"));
                Instant since = at.isBefore(start) ? start : at;
                if (stop != null && !at.isBefore(stop)) {
                    break;
                } else if ("pause".equals(fact.get("kind")) && paused == null && !at.isAfter(due)) {
                    paused = since;
                } else if ("resume".equals(fact.get("kind")) && paused != null) {
                    due = due.plus(Duration.between(paused, since));
                    paused = null;
                }
            }
            if (paused == null || stop == null) {
                return paused == null ? due : null;
            }
            return due.plus(Duration.between(paused, stop.isBefore(start) ? start : stop));
        }

        private static Instant time(Object text) {
            try {
                return text == null ? null : Instant.parse(String.valueOf(text));
            } catch (DateTimeParseException e) {
                throw new Failed("not a time: " + text);
            }
        }
    }

    /** JSON (RFC 8259), taken strictly: no member twice, nothing after the end. */
    private static final class Json {
        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Object read(String text) {
            Json json = new Json(text);
            Object value = json.value(0);
            json.space();
            Verify.check(json.at == text.length(), "something follows the JSON");
            return value;
        }

        /** The value below these names; null when there is none. */
        static Object at(Object value, String... names) {
            for (String name : names) {
                value = value instanceof Map<?, ?> map ? map.get(name) : null;
            }
            return value;
        }

        static List<?> list(Object value) {
            Verify.check(value instanceof List<?>, "a list is missing");
            return (List<?>) value;
        }

        static String quoted(String text) {
            StringBuilder out = new StringBuilder("\"");
            for (char c : text.toCharArray()) {
                int shortest = "\"\\\b\f\n\r\t".indexOf(c);
                out.append(shortest >= 0 ? "\\" + "\"\\bfnrt".charAt(shortest)
                        : c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
            return out.append('"').toString();
        }

        private Object value(int depth) {
            space();
            Verify.check(depth < 64 && at < text.length(), "the JSON ends too early, or is too deep");
            char c = text.charAt(at);
            return c == '{' ? object(depth) : c == '[' ? array(depth) : c == '"' ? string() : word();
        }

        private Map<String, Object> object(int depth) {
            Map<String, Object> members = new LinkedHashMap<>();
            at++;
            while (more('}', members.isEmpty())) {
                space();
                String name = string();
                expect(':');
                Verify.check(!members.containsKey(name), "a member is there twice: " + name);
                members.put(name, value(depth + 1));
            }
            return members;
        }

        private List<Object> array(int depth) {
            List<Object> items = new ArrayList<>();
            at++;
            while (more(']', items.isEmpty())) {
                items.add(value(depth + 1));
            }
            return items;
        }

        private boolean more(char end, boolean first) {
            space();
            boolean over = at < text.length() && text.charAt(at) == end;
            if (over) {
                at++;
            } else if (!first) {
                expect(',');
            }
            return !over;
        }

        private String string() {
            expect('"');
            StringBuilder out = new StringBuilder();
            for (char c = next(); c != '"'; c = next()) {
                Verify.check(c >= ' ', "a control character in the JSON");
                out.append(c == '\\' ? escaped(next()) : c);
            }
            return out.toString();
        }

        private char escaped(char c) {
            if (c == 'u') {
                String hex = "" + next() + next() + next() + next();
                Verify.check(hex.matches("[0-9a-fA-F]{4}"), "a broken escape in the JSON");
                return (char) Integer.parseInt(hex, 16);
            }
            int known = "\"\\/bfnrt".indexOf(c);
            Verify.check(known >= 0, "a broken escape in the JSON");
            return "\"\\/\b\f\n\r\t".charAt(known);
        }

        /** A number as it is written, or true, false, null. */
        private Object word() {
            int from = at;
            while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(from, at);
            Verify.check(word.matches(
                    "true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?"), "no JSON: " + word);
            return word.equals("null") ? null : word;
        }

        private char next() {
            Verify.check(at < text.length(), "the JSON ends too early");
            return text.charAt(at++);
        }

        private void expect(char c) {
            space();
            Verify.check(next() == c, "the JSON lacks a " + c);
        }

        private void space() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }
    }

    private static List<byte[]> hashes(List<?> lines) {
        return lines.stream().map(line -> base64(String.valueOf(line), 32)).toList();
    }

    /** Base64 in its one form; {@code length} of -1 takes any. */
    private static byte[] base64(String text, int length) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            boolean exact = Base64.getEncoder().encodeToString(bytes).equals(text);
            check(exact && (length < 0 || bytes.length == length), "not base64 of " + length + " bytes");
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new Failed("not base64");
        }
    }

    private static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException e) {
            throw new Failed("not UTF-8");
        }
    }

    private static byte[] leaf(String entry) {
        return sha256(new byte[] {0}, entry.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new Failed(otherwise);
        }
    }

    private static final class Failed extends RuntimeException {
        Failed(String what) {
            super(what);
        }
    }
}
