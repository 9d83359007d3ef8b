package dev.snug.client.model;

/// From where a house that is open here can be reached, as far as this computer can know.
///
/// @param networkAddress under which it was tried on the own network; empty if there is none
/// @param internetAddress under which the router says it is; empty if there is none
public record Reachability(
    Finding computer, Finding network, Finding internet, String networkAddress, String internetAddress) {

  /// What is known of one of the three.
  public enum Answer {
    YES,
    NO,
    /// Nobody on this side can tell.
    UNKNOWN
  }

  /// What was found out, and with that why; the window has one sentence for each.
  public enum Finding {
    /// It is still being tried.
    TRYING(Answer.UNKNOWN),
    /// The house answers on this computer.
    COMPUTER_OPEN(Answer.YES),
    /// Somebody else answers at its port.
    COMPUTER_OTHER(Answer.NO),
    /// Nobody answers.
    COMPUTER_SILENT(Answer.NO),
    /// The house answers under the address that others use.
    NETWORK_OPEN(Answer.YES),
    /// This computer has no network.
    NETWORK_NONE(Answer.NO),
    /// Somebody else answers there.
    NETWORK_OTHER(Answer.NO),
    /// It answers on this computer, but not under its address: something on this computer keeps it in.
    NETWORK_SILENT(Answer.NO),
    /// The way out through the router and back leads to the house.
    INTERNET_OPEN(Answer.YES),
    /// The router lets the internet in, but does not lead back whoever calls from inside; only somebody outside can tell.
    INTERNET_UNTRIED(Answer.UNKNOWN),
    /// This computer has an address of the internet itself; whether a firewall lets people in, only somebody outside can tell.
    INTERNET_DIRECT(Answer.UNKNOWN),
    /// Nobody asked the router.
    INTERNET_NOT_ASKED(Answer.UNKNOWN),
    /// No router answered that can be asked.
    INTERNET_NO_ROUTER(Answer.NO),
    /// The router said no.
    INTERNET_REFUSED(Answer.NO),
    /// The router has no address of the internet itself: there is another router before it.
    INTERNET_DOUBLE_NAT(Answer.NO),
    /// Somebody else answers under the router's address.
    INTERNET_OTHER(Answer.NO);

    private final Answer answer;

    Finding(Answer answer) {
      this.answer = answer;
    }

    public Answer answer() {
      return answer;
    }
  }

  /// As long as nothing is known.
  public static Reachability trying() {
    return new Reachability(Finding.TRYING, Finding.TRYING, Finding.TRYING, "", "");
  }
}
