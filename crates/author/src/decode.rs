//! From the tree to the typed source. Reports everything that does not fit and always goes on.
//!
//! Knows shapes, closed sets of words and languages. What an id refers to is not its business.

mod address;
mod condition;
mod entry;
mod feeling;
mod fields;
mod id;
mod image;
mod media;
mod number;
pub(crate) mod option;
mod text;
mod variant;
mod word;

pub(crate) use entry::Ids;
pub(crate) use fields::Fields;
pub(crate) use media::FOLDER;
pub(crate) use word::{CHANNELS, VALUES};

use crate::diagnostic::{Found, Place, Report, Shape, Wanted};
use crate::yaml::{Node, Value};

/// What is common to reading all parts of a file.
#[derive(Debug, Default)]
pub(crate) struct Decoder {
    pub(crate) report: Report,
    /// The languages that the file declares; none as long as they are not known.
    pub(crate) languages: Vec<String>,
    /// The ids of the personas that the file declares.
    pub(crate) personas: Vec<String>,
    /// The variants that the file declares.
    pub(crate) variants: Vec<u16>,
}

impl Decoder {
    /// Reads a map. What it lacks is reported at `at`.
    pub(crate) fn map<T>(
        &mut self,
        node: &Node,
        of: &'static str,
        at: Place,
        read: impl FnOnce(&mut Fields<'_, '_>) -> T,
    ) -> Option<T> {
        match &node.value {
            Value::Map(map) => {
                let mut fields = Fields::new(self, map, of, at, node.place);
                let value = read(&mut fields);
                fields.done();
                Some(value)
            }
            Value::Nothing | Value::Hole | Value::Scalar(_) | Value::List(_) => {
                self.wrong_shape(node, at, of, Wanted::Keys);
                None
            }
        }
    }

    /// Reports a value of the wrong shape; a hole has been reported before.
    pub(crate) fn wrong_shape(&mut self, node: &Node, at: Place, what: &str, wanted: Wanted) {
        let found = match &node.value {
            Value::Hole => return,
            Value::Nothing => Found::Nothing,
            Value::Scalar(_) => Found::Text,
            Value::List(_) => Found::List,
            Value::Map(_) => Found::Keys,
        };
        self.report.add(at, Shape::WrongShape { what: what.to_owned(), wanted, found });
    }
}
