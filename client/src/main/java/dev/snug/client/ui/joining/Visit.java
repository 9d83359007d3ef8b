package dev.snug.client.ui.joining;

import dev.snug.client.ui.part.Ui;

/// Follows a link: an invite is looked at here, everything else is opened where the system opens it.
public final class Visit {

  private Visit() {}

  /// Opens what stands behind a link.
  ///
  /// @param address whole, with its scheme in small letters
  public static void to(Ui ui, String address) {
    if (isInvite(address)) {
      new JoinSheet(ui).show(address);
    } else {
      ui.intents().visit(address);
    }
  }

  /// Whether it leads into a house, if anywhere.
  public static boolean isInvite(String address) {
    return address.startsWith(JoinSheet.SCHEME);
  }
}
