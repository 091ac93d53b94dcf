//! How little room a whole session takes.

use vejvalg_engine::compact;
use vejvalg_engine::session::{Mode, Room};
use vejvalg_engine::view::{self, Stand};
use vejvalg_engine::{Action, Module, Session};

use crate::content::{module, talkative};

/// Most bytes of a session of four hours, texts apart: a portal of the older sort keeps 4096 characters.
const MOST: usize = 1_500;

fn played(module: &Module, mode: Mode) -> Session {
    let mut session = Session::new(module, Room { name: String::new(), mode, people: 5, seed: 1 << 60, variant: 0 });
    while let Stand::Playing(stage) = view::stand(module, &session) {
        let answer = talkative(&stage);
        assert_eq!(session.apply(module, Action::Answer(answer)), Ok(()));
    }
    session
}

#[test]
fn a_shipped_module_with_every_step_answered_fits() {
    let module = module("digital-healthcare/users");
    for mode in [Mode::Group, Mode::Alone] {
        let session = played(&module, mode);
        let packed = compact::write(&module, &session).expect("the module is whole");
        let read = compact::read(&module, &packed.bytes, &packed.texts).expect("it was just written");
        assert_eq!((read.room, read.log.as_slice(), read.is_whole), (session.room.clone(), session.log(), true));
        println!("{mode:?}: {} entries, {} bytes", session.log().len(), packed.bytes.len());
        assert!(packed.bytes.len() <= MOST, "{mode:?}: {} bytes", packed.bytes.len());
    }
}
