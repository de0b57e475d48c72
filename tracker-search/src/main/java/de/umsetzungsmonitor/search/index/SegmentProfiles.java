package de.umsetzungsmonitor.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  private final List<Set<FacetValue>> values;

  private SegmentProfiles(int[] profiles, List<Set<FacetValue>> values) {
    this.profiles = profiles;
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
    return new SegmentProfiles(profiles, meant(sets, values(facets)));
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

  private static List<Set<FacetValue>> meant(List<IntsRef> sets, List<FacetValue> values) {
    return sets.stream()
        .map(set ->
            IntStream.range(0, set.length)
                .mapToObj(i -> values.get(set.ints[i]))
                .collect(Collectors.toUnmodifiableSet()))
        .toList();
  }

  /** How many profiles there are; they are numbered from 0. */
  public int count() {
    return values.size();
  }

  /** The profile of a provision, by its number within the segment. */
  public int of(int doc) {
    return profiles[doc];
  }

  /** What all provisions of a profile have. */
  public Set<FacetValue> values(int profile) {
    return values.get(profile);
  }
}
