package org.investstat.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The packages right below the root and who uses whom, as a Mermaid graph. An arrow that others imply is left out: a line
 * of steps reads better than all pairs.
 */
final class PackageDrawing {
    private static final String HOME = "org.investstat.";

    private final Map<String, Set<String>> uses = new TreeMap<>();

    private PackageDrawing(JavaClasses all) {
        for (JavaClass each : all) {
            String room = room(each);
            if (room.isEmpty()) {
                continue;
            }
            Set<String> used = uses.computeIfAbsent(room, k -> new TreeSet<>());
            each.getDirectDependenciesFromSelf().stream()
                    .map(d -> room(d.getTargetClass()))
                    .filter(other -> !other.isEmpty() && !other.equals(room))
                    .forEach(used::add);
        }
    }

    /** Of any folder of the project's classes: {@code PackageDrawing target/classes}. */
    public static void main(String[] args) {
        System.out.print(of(Path.of(args[0])));
    }

    static String of(Path classes) {
        return new PackageDrawing(new ClassFileImporter().importPath(classes)).text();
    }

    private static String room(JavaClass of) {
        String name = of.getPackageName();
        return name.startsWith(HOME) ? name.substring(HOME.length()).split("\\.")[0] : "";
    }

    private String text() {
        String arrows = uses.keySet().stream()
                .flatMap(from -> uses.get(from).stream()
                        .filter(to -> !implied(from, to))
                        .map(to -> "    %s --> %s%n".formatted(from, to)))
                .collect(Collectors.joining());
        return "```mermaid\ngraph TD\n" + arrows + "```\n";
    }

    private boolean implied(String from, String to) {
        return uses.get(from).stream()
                .anyMatch(other -> !other.equals(to) && reachable(other, to, new TreeSet<>(Set.of(from))));
    }

    private boolean reachable(String from, String to, Set<String> seen) {
        return seen.add(from)
                && uses.getOrDefault(from, Set.of()).stream()
                        .anyMatch(next -> next.equals(to) || reachable(next, to, seen));
    }
}
