//! Portraits of personas and scenes of journeys, drawn from a few words.
//!
//! A description in closed sets of words becomes an SVG of one or two kilobytes: flat shapes, one light
//! from the upper left, a palette of the interface's own colours. The same words give the same bytes on
//! every machine. There is no script, no style, no text and no reference in a drawing.
//!
//! Knows no file, no author's format and no language.

mod clothes;
mod face;
mod figure;
mod hair;
mod ink;
mod place;
mod portrait;
mod scene;
mod svg;
mod thing;
mod words;

pub use portrait::{PORTRAIT, Portrait};
pub use scene::{MOST_PEOPLE, MOST_THINGS, SCENE, Scene};
pub use words::{Age, Beard, Clothes, Colour, Cut, Light, Place, Shape, Skin, Thing, Tone};
