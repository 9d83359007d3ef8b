package dev.snug.client.ui.timeline;

import dev.snug.client.ui.part.Menus;
import dev.snug.client.ui.part.Ui;
import java.time.LocalDate;
import java.time.chrono.Chronology;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.DatePicker;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;

/// Where in the past one can go.
final class DayMenu {

  private final Ui ui;
  private final Consumer<LocalDate> goTo;
  private final Runnable toBeginning;

  DayMenu(Ui ui, Consumer<LocalDate> goTo, Runnable toBeginning) {
    this.ui = ui;
    this.goTo = goTo;
    this.toBeginning = toBeginning;
  }

  void show(Node near) {
    var today = LocalDate.ofInstant(ui.times().now(), ui.times().zone());
    var menu =
        new ContextMenu(
            item("today", today), item("yesterday", today.minusDays(1)), item("week", today.minusWeeks(1)),
            Menus.item("goto-beginning", Feather.CHEVRONS_UP, ui.texts().text("goto.beginning"), toBeginning));
    menu.setId("day-menu");
    menu.getItems().add(picker(menu, today));
    var place = near.localToScreen(near.getBoundsInLocal());
    menu.show(near, place.getMinX(), place.getMaxY() + 4);
  }

  private MenuItem item(String id, LocalDate day) {
    return Menus.item("goto-" + id, Feather.CALENDAR, ui.texts().text("goto." + id), () -> goTo.accept(day));
  }

  private CustomMenuItem picker(ContextMenu menu, LocalDate today) {
    var picker = new DatePicker();
    picker.setId("goto-day");
    picker.setPromptText(ui.texts().text("goto.day"));
    picker.setAccessibleText(ui.texts().text("goto.day"));
    picker.setChronology(Chronology.ofLocale(ui.texts().locale()));
    picker.setOnAction(_ -> {
      var day = picker.getValue();
      if (day != null) {
        menu.hide();
        goTo.accept(day.isAfter(today) ? today : day);
      }
    });
    var item = new CustomMenuItem(picker, false);
    item.getStyleClass().add("picker-item");
    return item;
  }
}
