package de.umsetzungsmonitor.domain.history;

import de.umsetzungsmonitor.domain.Columns;
import de.umsetzungsmonitor.domain.organization.Organization;
import de.umsetzungsmonitor.domain.provision.ProvisionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows as {@link JournalQuery} asks for them. */
@Component
class JournalReader {

  /** What was said in the fields, each a list in which nothing may stand for a missing text. */
  private static final class Said extends TypeReference<Map<JournalField, List<@Nullable String>>> {
    static final Said TYPE = new Said();
  }

  private final JsonMapper json;

  JournalReader(JsonMapper json) {
    this.json = json;
  }

  JournalEntry entry(ResultSet row, int number) throws SQLException {
    JournalSource source = JournalSource.valueOf(row.getString("source"));
    return new JournalEntry(
        new JournalPosition(Columns.instant(row, "at"), source, row.getLong("id")),
        source.kind(),
        row.getString("by"),
        row.getString("display_name"),
        document(row),
        provision(row),
        row.getString("iso2"),
        row.getString("account"),
        row.getObject("step", Integer.class),
        row.getString("reason"),
        changes(row.getString("before"), row.getString("after")));
  }

  private static JournalEntry.@Nullable Document document(ResultSet row) throws SQLException {
    String slug = row.getString("document");
    return slug == null
        ? null
        : new JournalEntry.Document(
            slug,
            row.getInt("version"),
            row.getBoolean("in_force"),
            row.getString("citation"),
            Organization.valueOf(row.getString("organization")),
            row.getString("language"));
  }

  private static JournalEntry.@Nullable Provision provision(ResultSet row) throws SQLException {
    String eId = row.getString("e_id");
    return eId == null
        ? null
        : new JournalEntry.Provision(
            eId, row.getString("label"), ProvisionKind.valueOf(row.getString("kind")));
  }

  /** The fields that changed or, if the same was said again, the first of them. */
  private List<FieldChange> changes(@Nullable String before, @Nullable String after) {
    List<FieldChange> said = all(texts(before), texts(after));
    List<FieldChange> changed = said.stream().filter(change -> !change.isConfirmation()).toList();
    return changed.isEmpty() ? said.stream().limit(1).toList() : changed;
  }

  /** All that fields say, with nothing in their old values. */
  List<FieldChange> said(String fields) {
    return all(Map.of(), texts(fields));
  }

  private static List<FieldChange> all(
      Map<JournalField, List<@Nullable String>> old,
      Map<JournalField, List<@Nullable String>> now) {
    List<FieldChange> all = new ArrayList<>();
    for (JournalField field : JournalField.values()) {
      FieldChange change = new FieldChange(field, texts(old, field), texts(now, field));
      if (!change.before().isEmpty() || !change.after().isEmpty()) {
        all.add(change);
      }
    }
    return all;
  }

  private Map<JournalField, List<@Nullable String>> texts(@Nullable String fields) {
    return fields == null ? Map.of() : json.readValue(fields, Said.TYPE);
  }

  private static List<String> texts(
      Map<JournalField, List<@Nullable String>> said, JournalField field) {
    return said.getOrDefault(field, List.of()).stream().filter(Objects::nonNull).toList();
  }
}
