package de.umsetzungsmonitor.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import de.umsetzungsmonitor.domain.provision.Provisions;
import de.umsetzungsmonitor.domain.tag.Addressee;
import de.umsetzungsmonitor.domain.tag.Modality;
import de.umsetzungsmonitor.domain.tag.TagEntry;
import de.umsetzungsmonitor.search.german.WordForms;
import de.umsetzungsmonitor.search.index.IndexUpdates;
import de.umsetzungsmonitor.search.index.StatusFilter;
import de.umsetzungsmonitor.search.index.TaggedWith;
import de.umsetzungsmonitor.search.query.TypedQuery;
import de.umsetzungsmonitor.search.query.TypedQueryParser;
import de.umsetzungsmonitor.testing.IntegrationTest;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
class ProvisionSearchTest {

  @Autowired SearchExamples examples;
  @Autowired ProvisionSearch search;
  @Autowired Provisions provisions;
  @Autowired IndexUpdates updates;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void store() throws InterruptedException {
    examples.store();
    provisions.tag(
        new ProvisionAddress("un", "p_3"),
        tag(Modality.REQUEST, Addressee.STATES),
        "analyst",
        Instant.EPOCH);
    provisions.tag(
        new ProvisionAddress("eu", "p_2"),
        tag(Modality.OBLIGATION, Addressee.STATES, Addressee.AGENCIES),
        "analyst",
        Instant.EPOCH);
    assertThat(updates.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Missbrauch               | eu/p_1 un/p_3",
        "Kindesmissbrauch         | un/p_3",
        "kindesmissbrauchs        | un/p_3",
        "Bekaempfen               | un/p_3",
        "Betreuungsmaßnahmen      | un/p_2",
        "Schutzmaßnahme           | un/p_2",
        "Opferschutz              | eu/p_2 eu/p_1",
        "EU                       | eu/p_1 eu/p_2",
        "Europäische Union        | eu/p_2 eu/p_1",
        "Fakultativprotokoll      | un/p_3",
        "Rechtsrahmen             | eu/p_1 eu/p_2",
        "Kindesmisbrauch          | un/p_3",
        "Umwlet                   | eu/p_3 eu/p_2",
        "Opferschuz               | eu/p_2 eu/p_1",
        "Miss*                    | eu/p_1",
        "'\"Schutz der Umwelt\"'  | eu/p_3 eu/p_2",
        "'\"Umwelt der Schutz\"'  | ''",
        "'Opfer \"Schutz der Umwelt\"' | eu/p_2 eu/p_3",
        "2011/93                  | eu/p_1",
        "Resolution 76/181        | un/p_3 un/p_4",
        "Hubschrauber             | ''"
      })
  void findsWhatIsMeant(String typed, String found) {
    assertThat(String.join(" ", addresses(search.search(SearchRequest.of(typed)))))
        .isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "A/RES/77/233 Ziffer 4, un/p_3",
    "77/233 Ziffer 4,       un/p_3",
    "77/233 PP1,            un/p_1",
    "COM(2020) 607 Leitaktion 1, eu/p_2",
    "I.1 Leitaktion 1,      eu/p_2",
    "PP1,                   un/p_1"
  })
  void aCitedProvisionComesFirst(String typed, String first) {
    assertThat(addresses(search.search(SearchRequest.of(typed)))).first().isEqualTo(first);
  }

  @Test
  void aNumberLeadsToTheProvisionOfTheChosenDocument() {
    SearchRequest request = new Chosen().documents("un").request("Ziffer 4");
    assertThat(addresses(search.search(request))).containsExactly("un/p_3", "un/p_4");
  }

  @Test
  void aNumberInAnAnnexIsNotThatOfTheDocument() throws InterruptedException {
    examples.storeAnnex();
    assertThat(updates.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();

    assertThat(search.search(SearchRequest.of("77/233 Ziffer 3")).address())
        .isEqualTo(new ProvisionAddress("un", "p_2"));
    assertThat(search.search(SearchRequest.of("77/233 Anlage 3")).address())
        .isEqualTo(new ProvisionAddress("un", "p_5"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A/RES/77/233 Ziffer 4          | un/p_3",
        "Resolution 77/233, Ziff. 4     | un/p_3",
        "COM(2020) 607 I.1 Absatz 1     | eu/p_1",
        "Mitteilung (2020) 607 Leitaktion 1 | eu/p_2",
        "Präambelabsatz 1               | un/p_1",
        "Ziffer 4                       | ",
        "A/RES/77/233                   | ",
        "77/233 Ziffer 4 Schutz         | ",
        "Kind                           | "
      })
  void whatCitesOneProvisionAndNothingElseIsItsAddress(String typed, String address) {
    ProvisionAddress found = search.search(SearchRequest.of(typed)).address();
    assertThat(found == null ? null : found.slug() + "/" + found.eId()).isEqualTo(address);
  }

  @Test
  void inAChosenDocumentANumberIsAnAddress() {
    assertThat(search.search(new Chosen().documents("un").request("Ziffer 4")).address())
        .isEqualTo(new ProvisionAddress("un", "p_3"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kindesmisbrauch                | Kindesmissbrauch",
        "schutz der umwlet              | schutz der umwelt",
        "Bekaempfn                      | Bekämpfen",
        "Richtlinie 2011/93 Rechtsramen | Richtlinie 2011/93 Rechtsrahmen",
        "Kindesmissbrauch               | ",
        "Opferschutz                    | ",
        "Hubschrauber                   | ",
        "Umwlet*                        | ",
        "Xyzzyqwertz                    | "
      })
  void whatWasMisspelledIsPutRight(String typed, String meant) {
    SearchResult result = search.search(SearchRequest.of(typed));
    assertThat(result.didYouMean()).isEqualTo(meant);
    if (meant != null) {
      assertThat(search.search(SearchRequest.of(meant)).total())
          .isPositive()
          .isGreaterThanOrEqualTo(result.total());
    }
  }

  @Test
  void whatWasMeantIsToldOfAnUmlautTypedAsTwoCharacters() {
    String typed = Normalizer.normalize("bekämpfn des Kindesmissbrauchs", Normalizer.Form.NFD);
    SearchResult result = search.search(SearchRequest.of(typed));
    assertThat(result.didYouMean()).isEqualTo("bekämpfen des Kindesmissbrauchs");
    assertThat(result.alsoFound()).contains("Kindesmissbrauch");
  }

  @Test
  void ofEndlessTextOnlyWhatWasReadIsPutRight() {
    SearchResult result = search.search(SearchRequest.of("Umwlet " + "Kind ".repeat(1_600)));
    assertThat(result.didYouMean()).startsWith("Umwelt Kind ").hasSize(1_000);
  }

  @Test
  void theWordsThatWereFoundThoughTheyWereNotTypedSoAreTold() {
    assertThat(search.search(SearchRequest.of("Missbrauch")).alsoFound())
        .containsExactlyInAnyOrder("Missbrauchs", "Kindesmissbrauch");
    assertThat(search.search(SearchRequest.of("\"Schutz der Umwelt\" 2011/93")).alsoFound())
        .isEmpty();
  }

  @Test
  void withoutAQueryAllComeInDocumentOrderPageByPage() {
    assertThat(addresses(search.search(page(0)))).containsExactly("eu/p_1", "eu/p_2", "eu/p_3");
    assertThat(addresses(search.search(page(2)))).containsExactly("un/p_4");
    assertThat(addresses(search.search(page(Integer.MAX_VALUE)))).isEmpty();
    assertThat(search.search(page(0)).total()).isEqualTo(7);
  }

  @Test
  void aPageThatCannotBeIsRefused() {
    assertThatThrownBy(() -> page(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void facetsCountHits() {
    assertThat(search.search(SearchRequest.of("")).facets())
        .containsEntry("organization", List.of(count("UN", 4), count("EU", 3)))
        .containsEntry("document", List.of(count("un", 4), count("eu", 3)))
        .containsEntry(
            "kind",
            List.of(
                count("OPERATIVE", 4),
                count("KEY_ACTION", 1),
                count("NARRATIVE", 1),
                count("RECITAL", 1)))
        .containsEntry(
            "modality", List.of(count("NOTHING", 5), count("OBLIGATION", 1), count("REQUEST", 1)))
        .containsEntry("addressee", List.of(count("STATES", 2), count("AGENCIES", 1)))
        .containsEntry("year", List.of(count("2022", 4), count("2020", 3)));
  }

  @Test
  void aFilterNarrowsAllFacetsButItsOwn() {
    SearchResult result =
        search.search(
            new Chosen()
                .organizations(Organization.EU)
                .kinds(ProvisionKind.OPERATIVE, ProvisionKind.KEY_ACTION)
                .request(""));

    assertThat(addresses(result)).containsExactly("eu/p_2", "eu/p_3");
    assertThat(result.facets())
        .containsEntry("organization", List.of(count("UN", 3), count("EU", 2)))
        .containsEntry(
            "kind", List.of(count("KEY_ACTION", 1), count("NARRATIVE", 1), count("OPERATIVE", 1)))
        .containsEntry("modality", List.of(count("NOTHING", 1), count("OBLIGATION", 1)))
        .containsEntry("year", List.of(count("2020", 2)));
  }

  @Test
  void documentsWithAHitAreCountedNotThoseThatCouldBeChosenToo() {
    assertThat(search.search(SearchRequest.of("")).documents()).isEqualTo(2);
    assertThat(search.search(SearchRequest.of("Fakultativprotokoll")).documents()).isEqualTo(1);
    assertThat(search.search(new Chosen().documents("eu", "nowhere").request("")).documents())
        .isEqualTo(1);
    assertThat(search.search(SearchRequest.of("Hubschrauber")).documents()).isZero();
  }

  @Test
  void tagsFilter() {
    SearchRequest request =
        new Chosen()
            .modalities(TaggedWith.REQUEST, TaggedWith.RECOMMENDATION)
            .addressees(Addressee.STATES)
            .request("");
    assertThat(addresses(search.search(request))).containsExactly("un/p_3");
  }

  @Test
  void whatBearsNoTagIsFoundToo() {
    SearchRequest request =
        new Chosen().organizations(Organization.EU).modalities(TaggedWith.NOTHING).request("");
    assertThat(search.search(request).total()).isEqualTo(2);
  }

  @Test
  void yearsOfAdoptionFilter() {
    assertThat(search.search(new Chosen().years(2020).request("")).total()).isEqualTo(3);
    assertThat(search.search(new Chosen().years(2020, 2022).request("")).total()).isEqualTo(7);
    assertThat(search.search(new Chosen().years(1999).request("")).total()).isZero();
    assertThat(search.search(new Chosen().years(2020).request("")).facets())
        .containsEntry("year", List.of(count("2022", 4), count("2020", 3)));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-07-24, 2022-12-15, 7",
    "2020-07-25, 2022-12-14, 0",
    "2020-07-25,           , 4",
    "          , 2022-12-14, 3",
    "2022-12-15, 2020-07-24, 0"
  })
  void daysOfAdoptionFilterTheFirstAndTheLastIncluded(
      @Nullable LocalDate from, @Nullable LocalDate to, int found) {
    assertThat(search.search(new Chosen().adopted(from, to).request("")).total()).isEqualTo(found);
    assertThat(search.search(new Chosen().adopted(from, to).request("fordert")).total())
        .isEqualTo(found > 3 ? 2 : 0);
  }

  @ParameterizedTest
  @CsvSource({"RELEVANCE, eu/p_3 eu/p_2", "DOCUMENT,  eu/p_2 eu/p_3", "CHANGED,   eu/p_2 eu/p_3"})
  void hitsComeInTheOrderThatWasAskedFor(SearchSort sort, String found) {
    SearchRequest request = new Chosen().request("Umwelt", sort);
    assertThat(String.join(" ", addresses(search.search(request)))).isEqualTo(found);
  }

  @Test
  void theStatusOfAChosenStateIsCountedAndFiltered() throws InterruptedException {
    report("eu/p_2", "DE", "PLANNED");
    report("un/p_3", "DE", "IMPLEMENTED");
    report("un/p_3", "US", "DECLINED");

    assertThat(search.search(SearchRequest.of("")).facets()).doesNotContainKey("status");
    assertThat(search.search(new Chosen().status("DE").request("")).facets())
        .containsEntry(
            "status", List.of(count("PLANNED", 1), count("IMPLEMENTED", 1), count("NO_REPORT", 3)));

    SearchResult chosen =
        search.search(
            new Chosen()
                .organizations(Organization.UN)
                .status("DE", StatusFilter.PLANNED, StatusFilter.IMPLEMENTED)
                .request(""));
    assertThat(addresses(chosen)).containsExactly("un/p_3");
    assertThat(chosen.documents()).isEqualTo(1);
    assertThat(chosen.facets())
        .containsEntry("organization", List.of(count("EU", 1), count("UN", 1)))
        .containsEntry("status", List.of(count("IMPLEMENTED", 1), count("NO_REPORT", 2)));
  }

  @Test
  void withoutAReportAreOnlyProvisionsOnWhichTheStateIsToReport() throws InterruptedException {
    report("un/p_3", "US", "DECLINED");

    assertThat(addresses(search.search(without("DE").request(""))))
        .containsExactly("eu/p_2", "eu/p_3", "un/p_2", "un/p_3", "un/p_4");
    assertThat(addresses(search.search(without("US").request(""))))
        .containsExactly("un/p_2", "un/p_4");
    assertThat(addresses(search.search(without("XX").request("")))).isEmpty();
    assertThat(search.search(without("US").request("")).facets())
        .containsEntry("status", List.of(count("DECLINED", 1), count("NO_REPORT", 2)));
  }

  @Test
  void whatIsNoStateIsRefused() {
    assertThatThrownBy(() -> new Chosen().status("*").request(""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Chosen without(String iso2) {
    return new Chosen().status(iso2, StatusFilter.NO_REPORT);
  }

  private void report(String address, String iso2, String value) throws InterruptedException {
    jdbc.update(
        """
        insert into status_report
          (provision_id, iso2, version, value, note, changed_at, changed_by,
           confirmed_at, confirmed_by)
        select p.id, ?, 1, ?, 'weil', now(), 'coordinator', now(), 'coordinator'
        from provision p join policy_document d on d.id = p.document_id
        where d.slug || '/' || p.e_id = ?
        """,
        iso2,
        value,
        address);
    assertThat(updates.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void theDocumentsAdoptedLastComeFirstWithinThemItsDocumentOrder() {
    assertThat(addresses(search.search(new Chosen().request("", SearchSort.DATE))))
        .containsExactly("un/p_1", "un/p_2", "un/p_3", "un/p_4", "eu/p_1", "eu/p_2", "eu/p_3");
  }

  @Test
  void whatWasChangedLastComesFirst() throws InterruptedException {
    provisions.tag(
        new ProvisionAddress("un", "p_4"),
        tag(Modality.REQUEST, Addressee.STATES),
        "analyst",
        Instant.EPOCH.plusSeconds(60));
    assertThat(updates.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();

    assertThat(addresses(search.search(new Chosen().request("", SearchSort.CHANGED))))
        .startsWith("un/p_4", "eu/p_1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Missbrauch un     | un/p_3 | Kindesmissbrauch",
        "Betreuungsmaßnahmen | un/p_2 | Betreuungs- und Schutzmaßnahmen",
        "Opferschutz       | eu/p_2 | Opferschutz Schutz",
        "Richtlinie 2011/93 | eu/p_1 | Richtlinie 2011/93/EU",
        "EU                | eu/p_2 | Europäische Union",
        "beka*             | un/p_3 | bekämpfen"
      })
  void wholeWordsAreMarked(String typed, String address, String marked) {
    Hit hit = hit(typed, address);
    assertThat(String.join(" ", marked(hit))).isEqualTo(marked);
    assertThat(hit.footnote()).isNull();
  }

  @Test
  void whatOnlyAFootnoteHasIsShownFromTheFootnote() {
    Hit hit = hit("Fakultativprotokoll", "un/p_3");
    assertThat(hit.footnote()).isEqualTo("7");
    assertThat(hit.snippet())
        .containsExactly(
            new TextRun("Siehe die Resolution 76/181 und das ", false),
            new TextRun("Fakultativprotokoll", true),
            new TextRun(".", false));
  }

  @Test
  void aHitInTheHeadingShowsTheBeginningOfTheText() {
    assertThat(hit("Rechtsrahmen", "eu/p_2").snippet())
        .singleElement()
        .returns(false, TextRun::hit)
        .returns(
            "Die Europäische Union wird den Opferschutz und den Schutz der Umwelt ausbauen.",
            TextRun::text);
  }

  @Test
  void nothingThatIsTypedFails() {
    assertThat(nastyInputs())
        .allSatisfy(typed ->
            assertThatCode(() -> search.search(SearchRequest.of(typed)))
                .doesNotThrowAnyException());
  }

  private static Stream<String> nastyInputs() {
    return Stream.of(
        "\"offen",
        "(Kind",
        "Art. 25 AND",
        "A/RES/77/233",
        "2011/93/EU",
        "Internetdiensten und -zugang",
        "*",
        "a*b",
        "a* b* c* d* e*",
        "😀 👨‍👩‍👧",
        "\\",
        "[",
        "~",
        "Kind~2^5 AND NOT {a TO b} !x && || feld:wert /regex/",
        "\"\" \"\" \"der\" \"?\"",
        "\u0000\uFFFF\uD800",
        "מבחן тест 测试",
        "Kind ".repeat(20_000),
        "strafverfolgungsbehörden" + "x".repeat(100_000),
        compounds());
  }

  @Test
  void theCostliestQueryIsAsLongAsAnyMayBeAndOfCompoundsOnly() {
    TypedQuery costliest = TypedQueryParser.parse(compounds());
    assertThat(costliest.text()).isEqualTo(compounds());
    assertThat(costliest.words()).hasSize(32).doesNotHaveDuplicates();
    assertThat(costliest.words())
        .allSatisfy(word -> assertThat(WordForms.of(word).parts()).hasSizeGreaterThanOrEqualTo(3));
  }

  /** As many words as are looked for, each of three parts, none in the index. */
  private static String compounds() {
    return Stream.of("Staat", "Land", "Bund", "Markt", "Stadt", "Kinder", "Frauen", "Wasser")
        .flatMap(first ->
            Stream.of("schutz", "rechts", "hilfs", "handels").map(second -> first + second))
        .map(start -> start + "behörden")
        .collect(joining(" "));
  }

  private Hit hit(String typed, String address) {
    return search.search(SearchRequest.of(typed)).hits().stream()
        .filter(hit -> address(hit).equals(address))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> marked(Hit hit) {
    return hit.snippet().stream().filter(TextRun::hit).map(TextRun::text).toList();
  }

  private static List<String> addresses(SearchResult result) {
    return result.hits().stream().map(ProvisionSearchTest::address).toList();
  }

  private static String address(Hit hit) {
    return hit.slug() + "/" + hit.eId();
  }

  private static SearchRequest page(int page) {
    return new SearchRequest("", SearchFilters.NONE, SearchSort.RELEVANCE, page, 3);
  }

  private static FacetCount count(String value, int count) {
    return new FacetCount(value, count);
  }

  private static TagEntry tag(Modality modality, Addressee... addressees) {
    return new TagEntry(modality, Set.of(addressees), null);
  }
}
