package shop.identity;

class IdentityAloneTest extends IdentityBehaviour {

  @Override
  RunningIdentity start() {
    return RunningIdentity.alone();
  }
}
