package dev.snug.client.ui.panel;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Right;
import dev.snug.shared.room.RoomKind;
import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/// Those in the room: the first of them, and the way to all of them and to more.
final class PeopleSection extends Section {

  private static final int SHOWN = 6;

  private final Ui ui;
  private final HouseModel house;
  private final RoomModel room;

  PeopleSection(Ui ui, HouseModel house, RoomModel room, Ties ties, Runnable seeAll) {
    super("people", ui.texts().live("details.people"));
    this.ui = ui;
    this.house = house;
    this.room = room;
    count(ui.texts().live("details.count", room.memberCountProperty()));
    var all = Links.of("see-all", ui.texts().live("details.see-all"), seeAll);
    Labels.showWhen(all, room.memberCountProperty().greaterThan(SHOWN));
    link(all);
    ties.listen(room.members(), this::refresh);
    ties.listen(room.present(), this::refresh);
    ties.follow(room.rightsProperty(), _ -> refresh());
  }

  private void refresh() {
    var rows = new ArrayList<Node>();
    Members.sorted(room).stream().limit(SHOWN).forEach(each -> rows.add(new PersonRow(ui, house, room, each)));
    if (mayInvite(room)) {
      rows.add(inviteButton());
    }
    hold(rows);
  }

  static boolean mayInvite(RoomModel room) {
    var isChosen = room.kind() == RoomKind.PRIVATE || room.kind() == RoomKind.GROUP;
    return isChosen && room.rightsProperty().get().contains(Right.INVITE);
  }

  private Button inviteButton() {
    var invite = Buttons.flat("room-invite", ui.texts().live("house.invite"), () -> new InviteSheet(ui, house, room).show());
    invite.getStyleClass().add("row-button");
    return Buttons.with(invite, Feather.USER_PLUS);
  }
}
