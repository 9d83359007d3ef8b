package dev.snug.client.ui.emoji;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.image.Image;
import net.fellbaum.jemoji.EmojiManager;
import net.fellbaum.jemoji.Qualification;
import org.jspecify.annotations.Nullable;

/// The bundled pictures, each loaded when it is first shown. Some hundred are kept; the FX thread alone asks.
public final class EmojiPictures {

  private static final int KEPT = 400;
  private static final String FOLDER = "/dev/snug/client/emoji/";
  private static final int VARIATION = 0xFE0F;

  private final Map<String, Image> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Entry<String, Image> eldest) {
          return size() > KEPT;
        }
      };
  private final Map<String, String> full = new LinkedHashMap<>();
  private @Nullable EmojiCatalogue catalogue;

  /// What the emoji are called; read when it is first asked for.
  public EmojiCatalogue catalogue() {
    if (catalogue == null) {
      catalogue = new EmojiCatalogue();
    }
    return catalogue;
  }

  /// The picture of an emoji, however much of it is written out; none if there is none, and then the text has to do.
  public Optional<Image> picture(String emoji) {
    var image = kept.get(emoji);
    if (image != null) {
      return Optional.of(image);
    }
    var found = load(name(emoji)).or(() -> load(name(full(emoji))));
    found.ifPresent(each -> kept.put(emoji, each));
    return found;
  }

  private static Optional<Image> load(String name) {
    var url = EmojiPictures.class.getResource(FOLDER + name + ".png");
    return Optional.ofNullable(url).map(each -> new Image(each.toExternalForm()));
  }

  /// The fully qualified form: people and systems leave out the variation selectors.
  private String full(String emoji) {
    if (full.isEmpty()) {
      EmojiManager.getAllEmojis().stream()
          .filter(each -> each.getQualification() == Qualification.FULLY_QUALIFIED)
          .forEach(each -> full.put(bare(each.getEmoji()), each.getEmoji()));
    }
    return full.getOrDefault(bare(emoji), emoji);
  }

  private static String bare(String emoji) {
    return emoji.replace(Character.toString(VARIATION), "");
  }

  private static String name(String emoji) {
    return emoji.codePoints().mapToObj("%04x"::formatted).collect(Collectors.joining("-"));
  }
}
