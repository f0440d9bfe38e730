import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A step of the build: adds to each component of the bill of materials what Maven put inside of its jar, as the jar itself tells
 * by META-INF/maven. A jar that shades a library without its descriptor tells nothing.
 *
 * <p>{@code java -cp JARS ShadedComponents.java BILL}: the jars of the class path are those that are looked into.
 */
class ShadedComponents {
    private static final String DESCRIPTOR = "META-INF/maven/[^/]+/[^/]+/pom\\.properties";
    private static final Pattern PURL =
            Pattern.compile("pkg:maven/.*/([^/]+)@([^?]+)\\?(?:classifier=([^&]+)&)?type=jar");

    private final ObjectMapper json = new ObjectMapper();

    public static void main(String[] args) throws IOException {
        new ShadedComponents().extend(new File(args[0]));
    }

    private void extend(File bill) throws IOException {
        if (!bill.exists()) {
            return; // offline Maven makes none
        }
        JsonNode root = json.readTree(bill);
        Map<String, ObjectNode> byFile = new TreeMap<>();
        for (JsonNode component : root.get("components")) {
            Matcher purl = PURL.matcher(component.path("purl").asText());
            if (purl.matches()) {
                String classifier = purl.group(3) == null ? "" : "-" + purl.group(3);
                byFile.put(purl.group(1) + "-" + purl.group(2) + classifier + ".jar", (ObjectNode) component);
            }
        }
        for (String jar : System.getProperty("java.class.path").split(File.pathSeparator)) {
            ObjectNode component = byFile.get(new File(jar).getName());
            if (component != null) {
                nest(component, inside(new File(jar), component));
            }
        }
        json.writerWithDefaultPrettyPrinter().writeValue(bill, root);
    }

    /** By their addresses, so that the order is always the same. */
    private Map<String, ObjectNode> inside(File jar, JsonNode component) throws IOException {
        Map<String, ObjectNode> found = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar)) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!entry.getName().matches(DESCRIPTOR)) {
                    continue;
                }
                Properties said = new Properties();
                try (InputStream in = zip.getInputStream(entry)) {
                    said.load(in);
                }
                ObjectNode library = library(said);
                if (!same(library, component)) {
                    found.put(library.get("purl").asText(), library);
                }
            }
        }
        return found;
    }

    private ObjectNode library(Properties said) {
        String group = said.getProperty("groupId");
        String name = said.getProperty("artifactId");
        String version = said.getProperty("version");
        return json.createObjectNode()
                .put("type", "library")
                .put("group", group)
                .put("name", name)
                .put("version", version)
                .put("purl", "pkg:maven/" + group + "/" + name + "@" + version + "?type=jar");
    }

    private static boolean same(JsonNode library, JsonNode component) {
        return library.get("group").equals(component.get("group"))
                && library.get("name").equals(component.get("name"));
    }

    private void nest(ObjectNode component, Map<String, ObjectNode> inside) {
        if (!inside.isEmpty()) {
            ArrayNode nested = component.putArray("components");
            inside.values().forEach(nested::add);
        }
    }
}
