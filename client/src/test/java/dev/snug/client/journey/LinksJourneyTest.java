package dev.snug.client.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.preview.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people see of the links that they say.
class LinksJourneyTest extends Together {

  private final Site site = new Site();

  @BeforeEach
  void thereIsAPage() {
    site.page("/tea", "<title>Kettles of the world</title><meta property='og:image' content='/tea.png'>");
    site.has("/tea.png", "image/png", Site.picture(300, 200, "png"));
    site.page("/coffee", "<title>Beans of the world</title>");
  }

  @AfterEach
  void thePageIsGone() {
    site.close();
  }

  @Test
  void mayaSaysALinkAndTomasSeesWhatItIsWithoutAskingForIt() throws Exception {
    maya.says("for Sunday: " + site.url("/tea"));
    tomas.sees("for Sunday", "Kettles of the world");
    maya.sees("for Sunday", "Kettles of the world");
    tomas.shown(tomas.partOf("for Sunday", ".picture-card"));
    assertThat(site.asked()).containsExactly("/tea", "/tea.png");
  }

  @Test
  void mayaTakesAPreviewAwayByMouse() throws Exception {
    maya.says("too much: " + site.url("/tea"));
    tomas.sees("too much", "Kettles of the world");
    maya.clicks(maya.partOf("too much", "#link-remove"));
    tomas.doesNotSee("too much", "Kettles of the world");
  }

  @Test
  void tomasTakesAPreviewAwayByKeyboard() throws Exception {
    tomas.says("by keys: " + site.url("/coffee"));
    maya.sees("by keys", "Beans of the world");
    tomas.choosesFor("by keys", "#menu-link-remove");
    maya.doesNotSee("by keys", "Beans of the world");
  }

  @Test
  void tomasTurnsItOffInThePaletteAndNobodyIsAsked() throws Exception {
    tomas.doesByKeys("#do-link-previews");
    tomas.knows("it is off", () -> !tomas.model().linkPreviewsProperty().get());
    tomas.says("quietly: " + site.url("/tea"));
    maya.hears("quietly: " + site.url("/tea"));
    tomas.doesByKeys("#do-link-previews");
    tomas.knows("it is on", () -> tomas.model().linkPreviewsProperty().get());
    tomas.says("aloud: " + site.url("/coffee"));
    maya.sees("aloud", "Beans of the world");
    assertThat(site.asked()).containsExactly("/coffee");
  }

  @Test
  void mayaTurnsItOffInTheSettings() throws Exception {
    maya.clicks("#settings");
    maya.clicks("#settings-appearance");
    maya.clicks("#link-previews");
    maya.knows("it is off", () -> !maya.model().linkPreviewsProperty().get());
    maya.clicks("#link-previews");
    maya.knows("it is on", () -> maya.model().linkPreviewsProperty().get());
    maya.clicks("#sheet-close");
  }
}
