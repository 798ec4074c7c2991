package org.redress.platform.connector;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.platform.connector.PlatformConnector.Place;

/** The reporting services that come with a release, as proposals: off, and without credentials. */
@ApplicationScoped
public class ConnectorSeed {
    private static final String FILE = "/seed/connectors.csv";

    private final List<Proposal> proposals = read();

    /** {@return what is known of this platform's reporting service} */
    public Optional<Proposal> of(String slug) {
        return proposals.stream()
                .filter(proposal -> proposal.slug().equals(slug))
                .findFirst();
    }

    private static List<Proposal> read() {
        try (InputStream in = ConnectorSeed.class.getResourceAsStream(FILE);
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            return rows.readAll().stream().map(ConnectorSeed::proposal).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the seed " + FILE + " cannot be read", e);
        }
    }

    private static Proposal proposal(Map<String, String> row) {
        Place place = new Place(
                ConnectorKind.valueOf(row.getOrDefault("kind", "")),
                row.getOrDefault("base", ""),
                "",
                row.getOrDefault("labeler", ""),
                false);
        return new Proposal(
                row.getOrDefault("slug", ""),
                place,
                row.getOrDefault("source", ""),
                row.getOrDefault("checked_on", ""));
    }
}
