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

  private final RoomModel room;
  private final PersonRows people;
  private final Button invite;

  PeopleSection(Ui ui, HouseModel house, RoomModel room, Ties ties, Runnable seeAll) {
    super("people", ui.texts().live("details.people"));
    this.room = room;
    this.people = new PersonRows(ui, house, room);
    this.invite = inviteButton(ui, house, room);
    count(ui.texts().live("details.count", room.memberCountProperty()));
    var all = Links.of("see-all", ui.texts().live("details.see-all"), seeAll);
    Labels.showWhen(all, room.memberCountProperty().greaterThan(SHOWN));
    link(all);
    ties.listen(room.members(), this::refresh);
    ties.listen(room.present(), this::refresh);
    ties.follow(room.rightsProperty(), _ -> refresh());
  }

  private void refresh() {
    var rows = new ArrayList<Node>(people.of(Members.sorted(room).stream().limit(SHOWN).toList()));
    if (mayInvite(room)) {
      rows.add(invite);
    }
    hold(rows);
  }

  static boolean mayInvite(RoomModel room) {
    var isChosen = room.kind() == RoomKind.PRIVATE || room.kind() == RoomKind.GROUP;
    return isChosen && room.rightsProperty().get().contains(Right.INVITE);
  }

  private static Button inviteButton(Ui ui, HouseModel house, RoomModel room) {
    var invite = Buttons.flat("room-invite", ui.texts().live("house.invite"), () -> new InviteSheet(ui, house, room).show());
    invite.getStyleClass().add("row-button");
    return Buttons.with(invite, Feather.USER_PLUS);
  }
}
