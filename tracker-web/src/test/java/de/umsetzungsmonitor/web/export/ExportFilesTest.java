package de.umsetzungsmonitor.web.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.umsetzungsmonitor.domain.Days;
import de.umsetzungsmonitor.domain.Sha256;
import de.umsetzungsmonitor.domain.account.Role;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionAddress;
import de.umsetzungsmonitor.domain.status.Evidence;
import de.umsetzungsmonitor.domain.status.StatusEntry;
import de.umsetzungsmonitor.domain.status.StatusReporting;
import de.umsetzungsmonitor.domain.status.StatusRows;
import de.umsetzungsmonitor.domain.status.StatusSelection;
import de.umsetzungsmonitor.domain.status.StatusSteps;
import de.umsetzungsmonitor.domain.status.StatusValue;
import de.umsetzungsmonitor.testing.Examples;
import de.umsetzungsmonitor.web.SignIn;
import de.umsetzungsmonitor.web.WebTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Workbooks and audit packages as they come out of the door, opened again. */
@WebTest
class ExportFilesTest {

  private static final ProvisionAddress FIRST = new ProvisionAddress("rat", "para_1");
  private static final LocalDate TODAY = LocalDate.now(Days.ZONE);

  @Autowired MockMvcTester mvc;
  @Autowired Examples examples;
  @Autowired StatusReporting reporting;
  @Autowired StatusRows rows;
  @Autowired StatusSteps steps;
  @Autowired AuditPapers papers;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void aTextOfTheCouncilAndReportsOfGermany() {
    examples.document(
        "rat", Organization.EU, LocalDate.of(2019, 10, 8), "=1+1 ersucht der Rat.", "Er bittet.");
    examples.account("de", Role.COORDINATOR, "DE");
    reporting.report(FIRST, "DE", 0, said(StatusValue.PLANNED, "+49"), "Rundschreiben", "de");
    reporting.report(FIRST, "DE", 1, said(StatusValue.IN_PROGRESS, "@alle"), "de");
  }

  @Test
  void aWorkbookHasTypedCellsAFrozenHeadAFilterAndNoFormula() throws Exception {
    try (XSSFWorkbook workbook = open(get("/exports/file?states=DE&format=xlsx"))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      Row head = sheet.getRow(0);
      Row row = sheet.getRow(1);

      assertThat(sheet.getLastRowNum()).isEqualTo(2);
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:AB3");
      assertThat(head.getCell(27).getStringCellValue()).isEqualTo("evidence_files");
      for (int text : List.of(7, 13)) {
        assertThat(row.getCell(text).getCellType()).isEqualTo(CellType.STRING);
      }
      assertThat(row.getCell(7).getStringCellValue()).isEqualTo("=1+1 ersucht der Rat.");
      assertThat(row.getCell(13).getStringCellValue()).isEqualTo("@alle");
      assertThat(row.getCell(3).getLocalDateTimeCellValue())
          .isEqualTo(LocalDate.of(2019, 10, 8).atStartOfDay());
      for (int time : List.of(3, 15, 17, 20, 25)) {
        assertThat(DateUtil.isCellDateFormatted(row.getCell(time))).as("column " + time).isTrue();
      }
      assertThat(row.getCell(17).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(TODAY);
      assertThat(row.getCell(19).getNumericCellValue()).isEqualTo(2);
      assertThat(row.getCell(22).getBooleanCellValue()).isFalse();
      assertThat(row.getCell(23).getStringCellValue()).isEqualTo("SELF_REPORTED");
    }
  }

  @Test
  void whatOneSheetCannotHoldGoesOnInTheNextUnderTheSameHead() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Test", null)) {
      XlsxCells cells = new XlsxCells(workbook, "Stand", List.of("text"), 3);
      for (int i = 1; i <= 7; i++) {
        cells.text("Zeile " + i);
        cells.endRow();
      }
      cells.end();
    }
    try (XSSFWorkbook workbook = open(out.toByteArray())) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
      assertThat(workbook.getSheetName(2)).isEqualTo("Stand 3");
      assertThat(workbook.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("text");
      assertThat(workbook.getSheetAt(1).getRow(3).getCell(0).getStringCellValue())
          .isEqualTo("Zeile 6");
      assertThat(workbook.getSheetAt(2).getLastRowNum()).isEqualTo(1);
    }
  }

  @Test
  void textsAndDaysThatWorkbooksWouldChangeStayWhatTheyAre() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Test", null)) {
      XlsxCells cells = new XlsxCells(workbook, "Stand", List.of("text", "day"), 3);
      cells.text("_x0041_ und _x005F_");
      cells.date(LocalDate.of(1850, 1, 1));
      cells.endRow();
      cells.end();
    }
    try (XSSFWorkbook workbook = open(out.toByteArray())) {
      Row row = workbook.getSheetAt(0).getRow(1);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo("_x0041_ und _x005F_");
      assertThat(row.getCell(1).getStringCellValue()).isEqualTo("01.01.1850");
    }
  }

  @Test
  void aTextThatIsTooLongForACellSaysSo() throws Exception {
    jdbc.update("update provision set text = repeat('x', 40000) where e_id = 'para_1'");
    try (XSSFWorkbook workbook = open(get("/exports/file?states=DE&format=xlsx"))) {
      assertThat(workbook.getSheetAt(0).getRow(1).getCell(7).getStringCellValue())
          .hasSize(32_767)
          .endsWith("xxx … [gekürzt]");
    }
  }

  @Test
  void everyFormatOfAPastDayAlwaysHasTheSameBytes() throws Exception {
    String day = "asOf=" + TODAY.minusDays(1);
    for (String format : List.of("excel-de", "rfc4180", "xlsx", "audit-package")) {
      byte[] before = get("/exports/file?" + day + "&format=" + format);
      Thread.sleep(1_100); // whatever tells seconds would differ
      reporting.report(
          FIRST, "DE", version(), said(StatusValue.IMPLEMENTED, "später " + format), "de");

      assertThat(get("/exports/file?" + day + "&format=" + format)).as(format).isEqualTo(before);
    }
  }

  @Test
  void anAuditPackageHoldsRowsHistoryChoiceAndSumsThatFit() throws Exception {
    Map<String, byte[]> files = unzip(get("/exports/file?states=DE&format=audit-package"));

    assertThat(files.keySet())
        .containsExactly("status.csv", "history.csv", "export.json", "LIESMICH.txt", "SHA256SUMS");
    assertThat(new String(files.get("SHA256SUMS"), UTF_8).lines())
        .containsExactlyElementsOf(
            files.entrySet().stream()
                .filter(file -> !file.getKey().equals("SHA256SUMS"))
                .map(file -> Sha256.of(file.getValue()) + "  " + file.getKey())
                .toList());
    assertThat(new String(files.get("export.json"), UTF_8))
        .contains("\"as_of\" : \"" + TODAY + "\"", "\"rows\" : 2", "\"history_rows\" : 2")
        .contains("\"as_of_is_over\" : false", "\"addressing_states_only\" : true")
        .containsPattern("\"states\" : \\[\\s*\"DE\"\\s*]");
    assertThat(new String(files.get("LIESMICH.txt"), UTF_8))
        .contains("VORLÄUFIG", "sha256sum -c SHA256SUMS", "status.csv    2 Zeilen");
    List<CsvRecord> rows =
        CsvReader.builder().ofCsvRecord(text(files, "status.csv")).stream().toList();
    assertThat(rows).hasSize(1 + 2);
  }

  @Test
  void aDayIsOnlyCalledOverIfItWasSettledWhenThePackageWasBegun() throws Exception {
    Instant midnight = TODAY.plusDays(1).atStartOfDay(Days.ZONE).toInstant();

    for (Duration open : List.of(Duration.ofMinutes(-2), Duration.ofMinutes(14))) {
      assertThat(packedFrom(midnight.plus(open)))
          .as("begun %s after midnight", open)
          .containsEntry("export.json", false)
          .containsEntry("LIESMICH.txt", false);
    }
    assertThat(packedFrom(midnight.plus(Duration.ofMinutes(15))))
        .containsEntry("export.json", true)
        .containsEntry("LIESMICH.txt", true);
  }

  @Test
  void theHistoryShowsWhoChangedWhatFromWhatToWhatAndWhy() throws Exception {
    Map<String, byte[]> files = unzip(get("/exports/file?states=DE&format=audit-package"));
    List<NamedCsvRecord> steps =
        CsvReader.builder().ofNamedCsvRecord(text(files, "history.csv")).stream().toList();

    assertThat(steps).allMatch(step -> step.getField("digest").matches("[0-9a-f]{64}"));
    assertThat(steps)
        .extracting(step ->
            List.of(
                    "e_id",
                    "version",
                    "changed_by",
                    "reason",
                    "status_before",
                    "status_after",
                    "note_before",
                    "note_after")
                .stream()
                .map(step::getField)
                .toList()
                .toString())
        .containsExactly(
            "[para_1, 1, de, Rundschreiben, , PLANNED, , +49]",
            "[para_1, 2, de, , PLANNED, IN_PROGRESS, +49, @alle]");
    assertThat(
            unzip(get("/exports/file?format=audit-package&asOf=" + TODAY.minusDays(1)))
                .get("history.csv"))
        .asString()
        .hasLineCount(1);
  }

  /** Which papers of a package of today call the day over, if an hour passes while it is made. */
  private Map<String, Boolean> packedFrom(Instant begun) throws IOException {
    Clock clock = mock(Clock.class);
    given(clock.instant()).willReturn(begun, begun.plus(Duration.ofHours(1)));
    StatusSelection all =
        new StatusSelection(
            TODAY, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new AuditPackage(rows, steps, papers, clock).write(all, out, RowCount.NONE);
    Map<String, byte[]> files = unzip(out.toByteArray());
    return Map.of(
        "export.json", text(files, "export.json").contains("\"as_of_is_over\" : true"),
        "LIESMICH.txt", text(files, "LIESMICH.txt").contains("Der Tag ist abgeschlossen"));
  }

  private int version() {
    return jdbc.queryForObject("select max(version) from status_report", Integer.class);
  }

  private static StatusEntry said(StatusValue value, String note) {
    return new StatusEntry(
        value, note, "BMI", LocalDate.of(2027, 3, 31), List.of(new Evidence("BGBl. 1")));
  }

  private byte[] get(String address) throws Exception {
    var response = mvc.get().uri(address).with(SignIn.auditor()).exchange().getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    return response.getContentAsByteArray();
  }

  private static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), UTF_8);
  }

  private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }
}
