package de.umsetzungsmonitor.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.IntsRef;

/**
 * The facets of the provisions in one segment of the index. Many provisions have the same values in
 * all of them: a profile is such a set of values, so that hits need to be counted by their profile
 * only.
 */
public final class SegmentProfiles {

  private static final Map<String, Facet> FACETS =
      Stream.of(Facet.values()).collect(Collectors.toMap(Facet::key, facet -> facet));

  private final int[] profiles;
  private final int[][] sets;
  private final List<FacetValue> values;

  private SegmentProfiles(int[] profiles, int[][] sets, List<FacetValue> values) {
    this.profiles = profiles;
    this.sets = sets;
    this.values = values;
  }

  /** A value of a facet. */
  public record FacetValue(Facet facet, String value) {}

  static SegmentProfiles of(LeafReader reader) throws IOException {
    SortedSetDocValues facets =
        DocValues.getSortedSet(reader, FacetsConfig.DEFAULT_INDEX_FIELD_NAME);
    Map<IntsRef, Integer> known = new HashMap<>();
    List<IntsRef> sets = new ArrayList<>();
    int[] profiles = new int[reader.maxDoc()];
    IntsRef set = new IntsRef();
    for (int doc = 0; doc < profiles.length; doc++) {
      read(facets, doc, set);
      Integer profile = known.get(set);
      if (profile == null) {
        profile = sets.size();
        sets.add(IntsRef.deepCopyOf(set));
        known.put(sets.getLast(), profile);
      }
      profiles[doc] = profile;
    }
    return new SegmentProfiles(
        profiles,
        sets.stream().map(each -> Arrays.copyOf(each.ints, each.length)).toArray(int[][]::new),
        values(facets));
  }

  private static void read(SortedSetDocValues facets, int doc, IntsRef into) throws IOException {
    into.length = facets.advanceExact(doc) ? facets.docValueCount() : 0;
    into.ints = ArrayUtil.grow(into.ints, into.length);
    for (int i = 0; i < into.length; i++) {
      into.ints[i] = (int) facets.nextOrd();
    }
  }

  private static List<FacetValue> values(SortedSetDocValues facets) throws IOException {
    List<FacetValue> values = new ArrayList<>();
    for (long ordinal = 0; ordinal < facets.getValueCount(); ordinal++) {
      String[] path = FacetsConfig.stringToPath(facets.lookupOrd(ordinal).utf8ToString());
      values.add(new FacetValue(Objects.requireNonNull(FACETS.get(path[0])), path[1]));
    }
    return values;
  }

  /** How many profiles there are; they are numbered from 0. */
  public int count() {
    return sets.length;
  }

  /** The profile of a provision, by its number within the segment. */
  public int of(int doc) {
    return profiles[doc];
  }

  /** The numbers of the values that all provisions of a profile have; not to be changed. */
  public int[] valuesOf(int profile) {
    return sets[profile];
  }

  /** The values by their numbers. */
  public List<FacetValue> values() {
    return values;
  }
}
