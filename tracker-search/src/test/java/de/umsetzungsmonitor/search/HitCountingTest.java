package de.umsetzungsmonitor.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.search.index.Facet;
import de.umsetzungsmonitor.search.index.FacetedSearcher;
import de.umsetzungsmonitor.search.index.IndexUpdates;
import de.umsetzungsmonitor.search.index.ProvisionFields;
import de.umsetzungsmonitor.search.index.ProvisionIndex;
import de.umsetzungsmonitor.search.index.StatusFilter;
import de.umsetzungsmonitor.search.index.TaggedWith;
import de.umsetzungsmonitor.search.query.ProvisionQuery;
import de.umsetzungsmonitor.search.query.TypedQuery;
import de.umsetzungsmonitor.search.query.TypedQueryParser;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The search counts in its own way and ranks no more than it shows. What it finds must be what
 * Lucene finds when it ranks every hit and counts the facets itself.
 */
@IntegrationTest
class HitCountingTest {

  private static final String[] WORDS = {
    "Schutz",
    "Opferschutz",
    "Kinder",
    "Umwelt",
    "Missbrauch",
    "Kindesmissbrauch",
    "Richtlinie",
    "Staaten",
    "bekämpfen",
    "Maßnahmen",
    "Betreuungs- und Schutzmaßnahmen",
    "Europäische Union",
    "2011/93/EU",
    "Internet",
    "wichtig"
  };

  @Autowired Examples examples;
  @Autowired ProvisionSearch search;
  @Autowired ProvisionIndex index;
  @Autowired Provisions provisions;
  @Autowired IndexUpdates updates;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void store() throws InterruptedException {
    Random random = new Random(5);
    for (int number = 0; number < 6; number++) {
      String slug = "text-" + number;
      examples.document(
          slug,
          Organization.values()[number % 4],
          LocalDate.of(2018 + number / 2, 1, 1),
          IntStream.range(0, 40).mapToObj(i -> text(random)).toArray(String[]::new));
      for (int paragraph = 1; paragraph <= 40; paragraph += 3) {
        provisions.tag(
            new ProvisionAddress(slug, "para_" + paragraph),
            new TagEntry(
                Modality.values()[paragraph % 3],
                EnumSet.of(Addressee.STATES, Addressee.values()[paragraph % 3]),
                null),
            "analyst",
            Instant.EPOCH);
      }
    }
    jdbc.update("update provision set kind = 'POINT' where id % 4 = 0");
    jdbc.update(
        """
        insert into status_report (provision_id, iso2, version, value, changed_at, changed_by,
          confirmed_at, confirmed_by)
        select id, 'DE', 1, 'PLANNED', now(), 'de', now(), 'de' from provision where id % 5 = 0
        """);
    assertThat(updates.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Schutz",
        "Schutz der Kinder",
        "Opferschutz im Internet",
        "Kindesmissbrauch bekämpfen Maßnahmen",
        "Umwelt \"Schutz\"",
        "\"Europäische Union\" Kinder",
        "Rich* Umwelt",
        "Richtlinie 2011/93/EU",
        "EU",
        "Misbrauch",
        "Hubschrauber"
      })
  void hitsAndCountsAreThoseOfLuceneUnderAnyFilter(String query) {
    for (SearchFilters filters : filters()) {
      SearchRequest request = new SearchRequest(query, false, filters, SearchSort.RELEVANCE, 1, 7);

      SearchResult found = search.search(request);

      Expected expected = index.read(searcher -> expected(searcher, request)).orElseThrow();
      assertThat(found.total()).as("%s", request).isEqualTo(expected.total());
      assertThat(counts(found)).as("%s", request).isEqualTo(expected.counts());
      assertThat(found.hits().stream().map(hit -> hit.slug() + " " + hit.eId()))
          .as("%s", request)
          .isEqualTo(expected.page());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Schutz der Kinder", "\"Europäische Union\" Kinder", "Rich* Umwelt"})
  void theCountOfAStatusIsWhatASearchForItFinds(String query) {
    for (SearchFilters filters : filters().stream().filter(f -> f.state() != null).toList()) {
      Map<String, Integer> expected = new TreeMap<>();
      for (StatusFilter status : StatusFilter.values()) {
        int found = (int) search.search(request(query, of(status, filters))).total();
        if (found > 0) {
          expected.put(status.name(), found);
        }
      }
      Map<String, Integer> counted = new TreeMap<>();
      search
          .search(request(query, filters))
          .facets()
          .get(Filtering.STATUS)
          .forEach(count -> counted.put(count.value(), count.count()));
      assertThat(counted).as("%s %s", query, filters).isNotEmpty().isEqualTo(expected);
    }
  }

  private static SearchRequest request(String query, SearchFilters filters) {
    return new SearchRequest(query, false, filters, SearchSort.RELEVANCE, 0, 1);
  }

  private static SearchFilters of(StatusFilter status, SearchFilters filters) {
    return new SearchFilters(
        filters.organizations(),
        filters.documents(),
        filters.kinds(),
        filters.modalities(),
        filters.addressees(),
        filters.years(),
        filters.state(),
        Set.of(status),
        filters.from(),
        filters.to());
  }

  private static List<SearchFilters> filters() {
    LocalDate day = LocalDate.of(2019, 1, 1);
    return List.of(
        SearchFilters.NONE,
        filters(Set.of(Organization.UN), Set.of(), Set.of(), Set.of(), null),
        filters(
            Set.of(Organization.UN, Organization.EU),
            Set.of(ProvisionKind.POINT),
            Set.of(),
            Set.of(2018),
            null),
        filters(Set.of(), Set.of(ProvisionKind.POINT), Set.of(TaggedWith.NOTHING), Set.of(), day),
        filters(
            Set.of(), Set.of(), Set.of(TaggedWith.REQUEST, TaggedWith.OBLIGATION), Set.of(), null),
        new SearchFilters(
            Set.of(Organization.EU),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            "DE",
            Set.of(StatusFilter.PLANNED),
            null,
            null),
        new SearchFilters(
            Set.of(),
            Set.of("text-1", "text-2"),
            Set.of(),
            Set.of(),
            Set.of(Addressee.STATES),
            Set.of(),
            "DE",
            Set.of(StatusFilter.NO_REPORT),
            null,
            null));
  }

  private static SearchFilters filters(
      Set<Organization> organizations,
      Set<ProvisionKind> kinds,
      Set<TaggedWith> modalities,
      Set<Integer> years,
      LocalDate from) {
    return new SearchFilters(
        organizations, Set.of(), kinds, modalities, Set.of(), years, null, Set.of(), from, null);
  }

  private record Expected(
      long total, List<String> page, Map<String, Map<String, Integer>> counts) {}

  private static Expected expected(FacetedSearcher searcher, SearchRequest request)
      throws IOException {
    TypedQuery typed = TypedQueryParser.parse(request.query());
    DrillDownQuery query =
        new Filtering(request.filters()).of(new ProvisionQuery(searcher).asked(typed).any());
    DrillSideways.DrillSidewaysResult result =
        new DrillSideways(
                searcher,
                Facet.config(),
                new DefaultSortedSetDocValuesReaderState(searcher.getIndexReader(), Facet.config()))
            .search(query, null, null, 1_000, sort(typed), false);
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (Facet facet : Facet.values()) {
      FacetResult values = result.facets.getAllChildren(facet.key());
      counts.put(facet.key(), new TreeMap<>());
      if (values != null) {
        Stream.of(values.labelValues)
            .forEach(value -> counts.get(facet.key()).put(value.label, value.value.intValue()));
      }
    }
    List<String> page = new ArrayList<>();
    for (ScoreDoc doc : result.hits.scoreDocs) {
      var stored = searcher.storedFields().document(((FieldDoc) doc).doc);
      page.add(stored.get(ProvisionFields.SLUG) + " " + stored.get(ProvisionFields.E_ID));
    }
    return new Expected(
        result.hits.totalHits.value(), page.stream().skip(7).limit(7).toList(), counts);
  }

  private static Sort sort(TypedQuery typed) {
    SortField document = new SortField(ProvisionFields.SLUG, SortField.Type.STRING);
    SortField position = new SortField(ProvisionFields.POSITION, SortField.Type.INT);
    return typed.isEmpty()
        ? new Sort(document, position)
        : new Sort(SortField.FIELD_SCORE, document, position);
  }

  private static Map<String, Map<String, Integer>> counts(SearchResult found) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    found
        .facets()
        .forEach((facet, values) -> {
          if (!facet.equals(Filtering.STATUS)) {
            counts.put(facet, new TreeMap<>());
            values.forEach(value -> counts.get(facet).put(value.value(), value.count()));
          }
        });
    return counts;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("Der");
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(' ').append(WORDS[Math.min(random.nextInt(15), random.nextInt(15))]);
    }
    return text.append('.').toString();
  }
}
