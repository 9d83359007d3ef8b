package dev.snug.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.Toolkit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class AnchorListTest {

  private static final double HEIGHT = 600;

  private final ObservableList<Integer> items = FXCollections.observableArrayList();
  private final List<Integer> made = new ArrayList<>();
  private final Map<Integer, Integer> grown = new HashMap<>();
  private final AnchorList<Integer> list = new AnchorList<>(items, new FixedRows(), 8);

  /// Rows of 20 to 116 pixels, as messages are.
  private final class FixedRows implements RowSource {
    @Override
    public Object form(int index) {
      return grown.getOrDefault(items.get(index), 0);
    }

    @Override
    public Region row(int index) {
      made.add(index);
      var row = new Region();
      row.setPrefHeight(heightOf(items.get(index)) + grown.getOrDefault(items.get(index), 0));
      return row;
    }

    @Override
    public void dropped(Region row) {}
  }

  private static double heightOf(int item) {
    return 20 + 4 * Math.floorMod(item * 7, 25);
  }

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    Toolkit.start();
  }

  private void onFx(Runnable work) {
    WaitForAsyncUtils.waitForAsyncFx(20_000, work);
  }

  private void show(int count) {
    ListChangeListener<Integer> changes = list::changed;
    items.addListener(changes);
    items.setAll(IntStream.range(0, count).boxed().toList());
    new Scene(new StackPane(list), 400, HEIGHT);
    layOut();
  }

  private void layOut() {
    list.resize(400, HEIGHT);
    list.layout();
  }

  private double bottomOf(int item) {
    return list.topOf(item) + heightOf(item);
  }

  @Test
  void aHundredThousandItemsMakeOnlyTheRowsInView() {
    onFx(() -> {
      show(100_000);
      assertThat(list.rowCount()).isBetween(5, 60);
      assertThat(made).hasSizeLessThan(80);
      assertThat(bottomOf(99_999)).isEqualTo(HEIGHT - 8);
    });
  }

  @Test
  void scrollingFarKeepsFewRows() {
    onFx(() -> {
      show(100_000);
      for (var i = 0; i < 500; i++) {
        list.scrollBy(90);
        layOut();
      }
      assertThat(list.rowCount()).isBetween(5, 60);
      assertThat(list.atEndProperty().get()).isFalse();
    });
  }

  @Test
  void whatIsAddedAboveLeavesWhatOneReadsInPlace() {
    onFx(() -> {
      show(1_000);
      list.scrollBy(5_000);
      layOut();
      var read = items.get(list.firstInView() + 2);
      var before = list.topOf(read);
      items.addAll(0, IntStream.range(-300, 0).boxed().toList());
      layOut();
      assertThat(list.topOf(read)).isEqualTo(before);
    });
  }

  @Test
  void whatIsAddedAboveAtTheVeryTopLeavesItInPlaceToo() {
    onFx(() -> {
      show(100);
      list.show(0, 0);
      layOut();
      items.addAll(0, IntStream.range(-300, 0).boxed().toList());
      layOut();
      assertThat(list.topOf(0)).isZero();
    });
  }

  @Test
  void whatIsAddedBelowShowsAtTheEnd() {
    onFx(() -> {
      show(1_000);
      items.add(1_000);
      layOut();
      assertThat(bottomOf(1_000)).isEqualTo(HEIGHT - 8);
      assertThat(list.atEndProperty().get()).isTrue();
    });
  }

  @Test
  void whatIsAddedBelowDoesNotMoveOneWhoReadsFurtherUp() {
    onFx(() -> {
      show(1_000);
      list.scrollBy(300);
      layOut();
      var read = items.get(list.firstInView() + 1);
      var before = list.topOf(read);
      items.addAll(1_000, 1_001, 1_002);
      layOut();
      assertThat(list.topOf(read)).isEqualTo(before);
      assertThat(list.atEndProperty().get()).isFalse();
    });
  }

  @Test
  void oneCannotScrollPastEitherEnd() {
    onFx(() -> {
      show(100);
      list.scrollBy(-5_000);
      layOut();
      assertThat(bottomOf(99)).isEqualTo(HEIGHT - 8);
      list.scrollBy(1_000_000);
      layOut();
      assertThat(list.topOf(0)).isZero();
    });
  }

  @Test
  void fewItemsStandAtTheEnd() {
    onFx(() -> {
      show(3);
      assertThat(bottomOf(2)).isEqualTo(HEIGHT - 8);
      assertThat(list.atEndProperty().get()).isTrue();
    });
  }

  @Test
  void replacingAnItemBelowTheEyeMovesNothing() {
    onFx(() -> {
      show(1_000);
      list.scrollBy(2_000);
      layOut();
      var read = items.get(list.firstInView());
      var before = list.topOf(read);
      items.set(999, 5_000);
      items.remove(990);
      layOut();
      assertThat(list.topOf(read)).isEqualTo(before);
    });
  }

  @Test
  void whatChangesAboveTheEyeMovesNothing() {
    onFx(() -> {
      show(1_000);
      list.scrollBy(2_000);
      layOut();
      var first = list.firstInView();
      var read = items.get(first + 1);
      var before = list.topOf(read);
      for (var index : List.of(0, first - 2, first - 1, first)) {
        grown.put(items.get(index), 30);
      }
      list.requestLayout();
      layOut();
      assertThat(list.topOf(read)).isEqualTo(before);
    });
  }

  @Test
  void whoIsAtTheEndStaysThereWhateverChanges() {
    onFx(() -> {
      show(1_000);
      grown.put(990, -10);
      grown.put(999, 40);
      list.requestLayout();
      layOut();
      assertThat(list.topOf(999) + heightOf(999) + 40).isEqualTo(HEIGHT - 8);
    });
  }

  @Test
  void anEmptiedListHasNoRows() {
    onFx(() -> {
      show(50);
      items.clear();
      layOut();
      assertThat(list.rowCount()).isZero();
      items.add(1);
      layOut();
      assertThat(bottomOf(1)).isEqualTo(HEIGHT - 8);
    });
  }
}
