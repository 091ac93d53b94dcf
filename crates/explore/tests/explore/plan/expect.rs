//! The lines of a plan that say what is expected.

use vejvalg_engine::view::OptionState;

use super::{Play, number, split};

/// Whether what a line expects is so.
pub(super) fn line(play: &Play, line: &str) -> Result<(), String> {
    let (what, rest) = split(line);
    match what {
        "step" => step(play, rest),
        "end" => is("the end", &play.at()),
        "meter" => meter(play, rest),
        "option" => option(play, rest),
        "cards" => {
            let lying: Vec<&str> = play.session.dealt().map(|drawn| drawn.card.as_str()).collect();
            is(&rest.split_whitespace().collect::<Vec<_>>().join(" "), &lying.join(" "))
        }
        "entries" => is(rest, &play.session.log().len().to_string()),
        _ => Err(format!("nobody knows what `expect {what}` means")),
    }
}

/// `lis.meet`
pub(super) fn step(play: &Play, id: &str) -> Result<(), String> {
    let at = play.at();
    if at == id { Ok(()) } else { Err(format!("expected step `{id}`, the session stands at `{at}`")) }
}

/// `trust 3`
fn meter(play: &Play, rest: &str) -> Result<(), String> {
    let (id, value) = split(rest);
    let meters = &play.module.index().meters;
    let place = meters.iter().position(|meter| meter.id == id).ok_or(format!("there is no meter `{id}`"))?;
    let value: i32 = number(value)?;
    is(&value.to_string(), &play.session.meter(u16::try_from(place).unwrap_or(u16::MAX)).to_string())
}

/// `a open`, `a closed`, `a hidden`
fn option(play: &Play, rest: &str) -> Result<(), String> {
    let (id, wanted) = split(rest);
    let stage = play.stage().ok_or("the module is finished")?;
    let found = stage.options.iter().find(|option| option.id == id).map(|option| match option.state {
        OptionState::Open | OptionState::Own => "open",
        OptionState::Closed(_) => "closed",
    });
    match found {
        Some(state) => is(wanted, state),
        None if wanted == "hidden" => Ok(()),
        None => Err(format!("there is no option `{id}` here")),
    }
}

fn is(wanted: &str, found: &str) -> Result<(), String> {
    if wanted == found { Ok(()) } else { Err(format!("expected {wanted}, stands at `{found}`")) }
}
